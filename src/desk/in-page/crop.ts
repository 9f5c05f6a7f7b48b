/** The box around a face: dragged, or moved with the arrow keys; the fields below hold it. */
const KEYS = ['x', 'y', 'breedte', 'hoogte'] as const;
type Box = Record<(typeof KEYS)[number], number>;

/** Where faces mostly are. */
const USUAL: Box = { x: 0.3, y: 0.12, breedte: 0.4, hoogte: 0.4 };
const STEP = 0.02;
const LEAST = 0.05;

export function startCrop(): void {
  const place = document.querySelector<HTMLElement>('[data-crop]');
  if (!place) return;
  const fields = KEYS.map((key) => document.querySelector<HTMLInputElement>(`[name="gezicht.${key}"]`));
  const face = document.createElement('button');
  face.type = 'button';
  face.className = 'face';
  place.append(face);
  let box = USUAL;
  const show = () => {
    face.style.left = `${box.x * 100}%`;
    face.style.top = `${box.y * 100}%`;
    face.style.width = `${box.breedte * 100}%`;
    face.style.height = `${box.hoogte * 100}%`;
    face.ariaLabel = `Vak om het gezicht: ${KEYS.map((key) => `${key} ${Math.round(box[key] * 100)} procent`).join(', ')}`;
  };
  const fromFields = () => {
    const values = fields.map((field) => Number(field?.value || Number.NaN));
    box = values.some(Number.isNaN)
      ? USUAL
      : within({ x: values[0] ?? 0, y: values[1] ?? 0, breedte: values[2] ?? 0, hoogte: values[3] ?? 0 });
    show();
  };
  const put = (next: Box) => {
    box = within(next);
    KEYS.forEach((key, at) => {
      const field = fields[at];
      if (!field) return;
      field.value = String(Math.round(box[key] * 100) / 100);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    show();
  };
  for (const field of fields) field?.addEventListener('change', fromFields);
  face.addEventListener('keydown', (event) => {
    const [dx, dy] = ARROWS[event.key] ?? [0, 0];
    if (dx === 0 && dy === 0) return;
    event.preventDefault();
    put(
      event.shiftKey
        ? { ...box, breedte: box.breedte + dx * STEP, hoogte: box.hoogte + dy * STEP }
        : { ...box, x: box.x + dx * STEP, y: box.y + dy * STEP },
    );
  });
  drag(face, place, () => box, put);
  fromFields();
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** From its lower right corner the box changes size, from anywhere else it moves. */
function drag(face: HTMLElement, place: HTMLElement, now: () => Box, put: (box: Box) => void): void {
  face.addEventListener('pointerdown', (down) => {
    const from = now();
    const size = place.getBoundingClientRect();
    const own = face.getBoundingClientRect();
    const resizes = own.right - down.clientX < 24 && own.bottom - down.clientY < 24;
    face.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const [dx, dy] = [
        (event.clientX - down.clientX) / size.width,
        (event.clientY - down.clientY) / size.height,
      ];
      put(
        resizes
          ? { ...from, breedte: from.breedte + dx, hoogte: from.hoogte + dy }
          : { ...from, x: from.x + dx, y: from.y + dy },
      );
    };
    face.addEventListener('pointermove', move);
    face.addEventListener('pointerup', () => face.removeEventListener('pointermove', move), { once: true });
  });
}

function within(box: Box): Box {
  const breedte = Math.min(1, Math.max(LEAST, box.breedte));
  const hoogte = Math.min(1, Math.max(LEAST, box.hoogte));
  return {
    breedte,
    hoogte,
    x: Math.min(1 - breedte, Math.max(0, box.x)),
    y: Math.min(1 - hoogte, Math.max(0, box.y)),
  };
}
