import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { text: 'Votre compte a été suspendue pour des raisons de sécurité. Nous vous prions de vous connecter.' },
    { text: 'Estimado cliente, su cuenta ha sido suspendido por motivos de seguridad. Por favor, verifique los datos.' },
    { text: '친애하는 고객님, 당신의 계정이 정지되었습니다. 확인해 주세요.' },
    { text: '您的账户已被限制，请立即驗證您的信息，否则将无法使用。' },
  ],
  spares: [
    { text: 'Votre compte a été suspendu pour des raisons de sécurité. Nous vous prions de vous connecter.' },
    { text: 'Su cuenta ha sido suspendida por motivos de seguridad. Gracias por su paciencia.' },
    { text: '고객님의 주문이 접수되었습니다. 감사합니다.' },
    { text: '您的订单已经发货，请注意查收。谢谢您的支持。' },
  ],
};
