import * as fc from "fast-check";
import { expect, it } from "vitest";
import { createHeap } from "../../model/heap.ts";

it("gives values in order, also when pushing goes on in between", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer(), { freq: 3 })), (steps) => {
      const heap = createHeap<number>((a, b) => a - b);
      const sorted: number[] = [];
      for (const step of steps) {
        if (step === null) {
          expect(heap.pop()).toBe(sorted.shift());
        } else {
          heap.push(step);
          sorted.push(step);
          sorted.sort((a, b) => a - b);
        }
        expect(heap.size()).toBe(sorted.length);
      }
    }),
  );
});
