import { shown } from '../faults/fault.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { DeliveryEvent } from '../mail/delivery.ts';

/** A line of progress: how many messages have gone, and when the next try is. */
export function mailProgress(
  event: DeliveryEvent<unknown>,
  done: number,
  asked: number,
  language: InterfaceLanguage,
): string {
  if ('letter' in event) return `${PROGRESS[language].sending} ${done} / ${asked}`;
  const seconds = Math.ceil(event.wait / 1000);
  return `${PROGRESS[language].sending} ${done} / ${asked}, ${PROGRESS[language].waiting(seconds)} (${shown(event.reply)})`;
}

const PROGRESS = {
  fr: { sending: 'envoi', waiting: (seconds: number) => `nouvel essai dans ${seconds} s` },
  en: { sending: 'sending', waiting: (seconds: number) => `next try in ${seconds} s` },
} as const;
