/**
 * A card whose code comes when it is first needed. Until it is there the last thing that happened is kept, and told to
 * it then: a pointer that came to rest, or a click or a key, which no move of the pointer after it makes undone.
 */
import type { CardController, CardHost } from '../card/controller';
import type { CreateCard } from '../card/factory';

/** `load` brings the code; null where it cannot (the extension is gone), and then the next need tries again. */
export function cardOnDemand(document: Document, host: CardHost, load: () => Promise<CreateCard | null>): CardController {
  let card: CardController | null = null;
  let isLoading = false;
  let isEnded = false;
  let tell: ((card: CardController) => void) | null = null;
  /** What is kept is a click on a mention, or a key. */
  let isAct = false;

  /** Does it now, or once there is a card. Only what has to do with a mention is worth loading one for. */
  function when(isNeeded: boolean, happened: (card: CardController) => void, act: boolean): void {
    if (card) {
      happened(card);
      return;
    }
    if (isAct && !act) return;
    isAct = act && isNeeded;
    tell = happened;
    if (!isNeeded || isLoading || isEnded) return;
    isLoading = true;
    void load().then((create) => {
      isLoading = isAct = false;
      if (!create || isEnded) return;
      card = create(document, host);
      tell?.(card);
      tell = null;
    });
  }

  return {
    point: (at) => when(at.anchor !== null, (it) => it.point(at), false),
    press: (anchor, event, at) => when(anchor !== null, (it) => it.press(anchor, event, at), true),
    openByKey: (anchor) => when(true, (it) => it.openByKey(anchor), true),
    close() {
      tell = null;
      isAct = false;
      card?.close();
    },
    destroy() {
      isEnded = true;
      card?.destroy();
    },
    get hostElement() {
      return card?.hostElement ?? null;
    },
  };
}
