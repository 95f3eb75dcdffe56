import { fits, typecheckExpression, type ServiceTask, type TypeEnvironment } from '@motcua/domain';
import { guardNamesOf } from '../compile/names.js';
import { CONNECTORS, isConnector, type ConnectorShape } from '../connectors.js';
import { stepPlace } from './flow.js';
import { error, type Complaint, type LintRule } from './lint-rule.js';

/** Systems that are asked exist, are told all they need to know, and are read as they answer. */
export const connectorsKnown: LintRule = {
  name: 'connectors-known',
  check(definition) {
    const services = Object.values(definition.workflow.steps).filter((step) => step.type === 'serviceTask');
    if (services.length === 0) return [];
    const env = guardNamesOf(definition);
    return services.flatMap((step) => {
      if (isConnector(step.connector)) return checkShape(step, CONNECTORS[step.connector], env);
      const known = Object.keys(CONNECTORS).join(', ');
      return [
        error(
          `${stepPlace(step.key)}.connector`,
          `Không có hệ thống "${step.connector}": chọn một trong ${known}`,
          `There is no connector "${step.connector}": use one of ${known}`,
        ),
      ];
    });
  },
};

function checkShape(
  { key, sends, gives }: ServiceTask,
  shape: ConnectorShape,
  env: TypeEnvironment,
): Complaint[] {
  const place = stepPlace(key);
  const missing = Object.keys(shape.takes)
    .filter((name) => !Object.hasOwn(sends, name))
    .map((name) =>
      error(`${place}.sends`, `Chưa gửi "${name}": thêm vào sends`, `"${name}" is not sent: add it to sends`),
    );
  const wrong = Object.entries(sends).flatMap(([name, source]): Complaint[] => {
    const wanted = Object.hasOwn(shape.takes, name) ? shape.takes[name] : undefined;
    if (wanted === undefined) {
      return [
        error(
          `${place}.sends.${name}`,
          `Hệ thống này không nhận "${name}": bỏ đi`,
          `This connector does not take "${name}": take it away`,
        ),
      ];
    }
    const checked = typecheckExpression(source, env);
    // What is wrong inside the expression is told by guards-typed.
    if (!checked.ok || fits(checked.type, wanted)) return [];
    return [
      error(
        `${place}.sends.${name}`,
        `"${name}" phải là ${wanted}, đây là ${checked.type}: gửi giá trị khác`,
        `"${name}" must be ${wanted}, this is ${checked.type}: send another value`,
      ),
    ];
  });
  const strange = Object.entries(gives)
    .filter(([name, type]) => !Object.hasOwn(shape.gives, name) || shape.gives[name] !== type)
    .map(([name, type]) => {
      const answers = Object.entries(shape.gives).map(([own, of]) => `${own}: ${of}`);
      return error(
        `${place}.gives.${name}`,
        `Hệ thống này không trả về "${name}: ${type}"; nó trả về ${answers.join(', ')}`,
        `This connector does not give "${name}: ${type}"; it gives ${answers.join(', ')}`,
      );
    });
  return [...missing, ...wrong, ...strange];
}
