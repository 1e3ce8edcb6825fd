import { signal, useSignal } from "@preact/signals";
import type { Entity } from "../../model/entity.ts";
import type { Graph } from "../../model/graph.ts";
import type { Relation } from "../../model/relation.ts";
import { nameIn } from "../../model/sentences/index.ts";
import { groupRelations, type RelationGroup } from "../state/relation-groups.ts";
import { inOrder, type RelationOrder, relationOrders } from "../state/relation-order.ts";
import { selectRelation } from "../state/selection.ts";
import { KindGlyph, LineSample } from "./glyphs.tsx";
import { roleIn, typeLabel } from "./labels.ts";
import { useExplorer, useWords } from "./page-context.ts";

interface EntityRelationsProps {
  readonly entity: Entity;
  readonly degree: number;
  /** The entity's neighbours, the best connected ones. */
  readonly around: Graph;
}

/** In which order relations are read; kept from one entity to the next. */
const order = signal<RelationOrder>("linked");

/** An entity's relations by type and direction; each leads to its evidence. */
export function EntityRelations({ entity, degree, around }: EntityRelationsProps) {
  const words = useWords();
  const groups = groupRelations(entity.id, around);
  const beyond = around.truncated ? (around.total?.entities ?? 0) - around.entities.length : 0;
  return (
    <section class="relations">
      <h3>
        {words.inspector.relations}
        <span class="muted">{words.inspector.links(degree)}</span>
      </h3>
      {groups.some(({ rows }) => rows.length > 1) && <Order />}
      {groups.length === 0 && <p class="muted">{words.inspector.noRelations}</p>}
      {groups.map((group) => (
        <Group key={`${group.type}${group.reverse}${group.side?.at}`} group={group} around={around} />
      ))}
      {beyond > 0 && <p class="muted">{words.inspector.notShown(beyond)}</p>}
    </section>
  );
}

function Order() {
  const { inspector } = useWords();
  return (
    <label class="relation-order">
      {inspector.order}
      <select
        value={order.value}
        onChange={(event) => {
          order.value = relationOrders.find((one) => one === event.currentTarget.value) ?? "linked";
        }}
      >
        {relationOrders.map((one) => (
          <option key={one} value={one}>
            {inspector.orders[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

/** How many rows a group shows before one asks for the rest. */
const firstRows = 6;

function Group({ group, around }: { readonly group: RelationGroup; readonly around: Graph }) {
  const words = useWords();
  const all = useSignal(false);
  const sorted = inOrder(group.rows, order.value, words.language);
  const rows = all.value ? sorted : sorted.slice(0, firstRows);
  return (
    <div class="relation-group">
      <h4>
        <LineSample type={group.type} />
        {typeLabel(group.type, words.language, group.reverse)}
        {group.side && words.inBrackets(words.inspector.side(group.side.at, group.side.of))}
        <span class="muted">{words.number(group.rows.length)}</span>
      </h4>
      <ul>
        {rows.map(({ relation, other }) => (
          <Row key={relation.id} relation={relation} other={other} around={around} />
        ))}
      </ul>
      {rows.length < group.rows.length && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            all.value = true;
          }}
        >
          {words.more(group.rows.length - rows.length)}
        </button>
      )}
    </div>
  );
}

interface RowProps {
  readonly relation: Relation;
  readonly other: Entity;
  readonly around: Graph;
}

function Row({ relation, other, around }: RowProps) {
  const explorer = useExplorer();
  const words = useWords();
  const { language } = words;
  const role = roleIn(relation, language);
  const { onBehalfOf, confidence } = relation;
  const body = onBehalfOf && around.entities.find(({ id }) => id === onBehalfOf);
  const notes = [
    role,
    body && words.inspector.onBehalfOf(nameIn(body, language)),
    words.occasion(relation),
    relation.state === "planned" && words.inspector.planned,
    relation.state === "ended" && words.inspector.ended,
    relation.status === "unreviewed" && words.inspector.unreviewed,
  ].filter(Boolean);
  return (
    <li>
      <button
        type="button"
        class={relation.status === "unreviewed" ? "relation-row unreviewed" : "relation-row"}
        onClick={() => explorer.select(selectRelation(relation.id))}
      >
        <KindGlyph kind={other.kind} size={18} />
        <span class="row-text">
          <span class="row-name">{nameIn(other, language)}</span>
          {notes.length > 0 && <span class="row-notes">{notes.join(" · ")}</span>}
        </span>
        {confidence !== null && (
          <span class="row-confidence" title={words.claim.confidence(confidence)}>
            {confidence}%
          </span>
        )}
      </button>
    </li>
  );
}
