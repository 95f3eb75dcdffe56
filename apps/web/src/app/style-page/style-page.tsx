import { Tabs } from '@motcua/ui';
import { useState } from 'react';
import { PageHeading } from '../../shared/page/page-heading.js';
import { Page } from '../../shared/page/page.js';
import { DataSamples } from './data-samples.js';
import { FeedbackSamples } from './feedback-samples.js';
import { FieldSamples } from './field-samples.js';
import { OfficerSamples } from './officer-samples.js';

const parts = { fields: FieldSamples, feedback: FeedbackSamples, data: DataSamples, officer: OfficerSamples };
type Part = keyof typeof parts;

const isPart = (name: string): name is Part => name in parts;
const asked = () => {
  const name = new URLSearchParams(location.search).get('phan') ?? '';
  return isPart(name) ? name : 'fields';
};

/** Every component with realistic words, to be looked at. Not part of a production build. */
export function StylePage() {
  const [part] = useState(asked);
  const Samples = parts[part];
  const items = (['fields', 'feedback', 'data', 'officer'] as const).map((name) => ({
    href: `/kieu-dang?phan=${name}`,
    text: name,
    current: name === part,
  }));
  return (
    <div data-density={part === 'officer' ? 'dense' : 'roomy'}>
      <Page width={part === 'officer' ? 'full' : 'page'}>
        <PageHeading
          title="Đăng ký khai sinh cho con"
          eyebrow="Thủ tục 1.001193"
          lead="Dành cho cha, mẹ hoặc người thân của trẻ. Làm trực tuyến khoảng 10 phút."
        />
        <Tabs label="Phần" items={items} />
        <Samples />
      </Page>
    </div>
  );
}
