import type { RuleCases } from '../rule-cases.ts';

export const cases: RuleCases = {
  fires: [
    { html: '<a href="https://a0-news.com/">0</a> <a href="https://a1-news.com/">1</a> <a href="https://a2-news.com/">2</a> <a href="https://a3-news.com/">3</a> <a href="https://a4-news.com/">4</a> <a href="https://a5-news.com/">5</a> <a href="https://a6-news.com/">6</a> <a href="https://a7-news.com/">7</a> <a href="https://a8-news.com/">8</a> ' },
  ],
  spares: [
    { html: '<a href="https://a0.news.example/">0</a> <a href="https://a1.news.example/">1</a> <a href="https://a2.news.example/">2</a> <a href="https://a3.news.example/">3</a> <a href="https://a4.news.example/">4</a> <a href="https://a5.news.example/">5</a> <a href="https://a6.news.example/">6</a> <a href="https://a7.news.example/">7</a> <a href="https://a8.news.example/">8</a> ' },
    { html: '<a href="https://shop.example/">Open</a>' },
  ],
};
