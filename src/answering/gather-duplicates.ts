// Copies of one passage (the same agency story on two sites) become one hit that names the others.
import type { ArticleEntry, Hit, Passage } from '../model.ts'
import type { Build } from '../store/build.ts'
import { sketchOf } from './passage-sketch.ts'
import { type Stated, says, statedIn } from './same-statement.ts'
import { ShinglePlaces } from './shingle-places.ts'

/** A passage that was found and not read yet. */
export type Found = Omit<Hit, 'passage' | 'newShare' | 'duplicates'>

/** A hit in the making. */
interface Place {
  hit: Hit
  readonly duplicates: Hit[]
  /** How many shingles it was entered with. */
  shingles: number
  /** The place of a passage that says all that this one says, and stands for it. */
  takenBy: Place | null
}

/** From this share of common shingles on (of either passage) the sentences are compared. */
const suspicious = 0.3
/** Passages that are partly new share the room; more of them are not read. */
const mostPerRoom = 2

/**
 * The first passages, in the order found, until there are `limit` of them; what a passage repeats of those before it
 * takes no room. A passage whose every sentence was said is a duplicate; the one that says more stands for the
 * other, so nothing that only one of them says is ever lost, and among equals the older one.
 */
export function gatherDuplicates(
  found: readonly Found[],
  limit: number,
  build: Pick<Build, 'readPassage'>,
): Hit[] {
  const places: Place[] = []
  const seen = new ShinglePlaces()
  for (const each of found) {
    const used = places.reduce((sum, { hit, takenBy }) => sum + (takenBy ? 0 : hit.newShare), 0)
    if (used >= limit || places.length >= limit * mostPerRoom) break
    const hit = { ...each, passage: build.readPassage(each.passageId), newShare: 1, duplicates: [] }
    const sketch = sketchOf(hit, build)
    const place = placeFor(hit, placesLike(sketch, seen, places), places)
    if (place.shingles === 0) place.shingles = sketch.length
    seen.add(sketch, places.indexOf(place))
  }
  return places
    .filter(({ takenBy }) => takenBy === null)
    .map(({ hit, duplicates }) => ({ ...hit, duplicates: duplicates.sort(inOrderOfOrigin) }))
}

/** Of two that say the same: the body of an article first, then the older one, then that of the earlier path. */
export function inOrderOfOrigin(one: Hit, other: Hit): number {
  const dateOf = ({ date }: ArticleEntry) => date ?? '9999'
  const [date, otherDate] = [dateOf(one.article), dateOf(other.article)]
  return (
    Number(one.passage.peripheral) - Number(other.passage.peripheral) ||
    (date === otherDate ? one.passageId - other.passageId : date < otherDate ? -1 : 1)
  )
}

/** The articles of some duplicates of a hit, each once, without its own. */
export function sourcesOf(duplicates: readonly Hit[], { article }: Hit): string[] {
  const sources = new Set(duplicates.map((duplicate) => duplicate.article.source))
  sources.delete(article.source)
  return [...sources]
}

/** The places that share enough shingles with a passage to be compared with it, the first ones first. */
function placesLike(sketch: Int32Array, seen: ShinglePlaces, places: readonly Place[]): Place[] {
  const shared = new Map<Place, number>()
  let repeated = 0
  for (const shingle of sketch) {
    let place = places[seen.get(shingle)]
    while (place?.takenBy) place = place.takenBy
    if (!place) continue
    repeated++
    shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  const isLike =
    repeated >= suspicious * sketch.length ||
    [...shared].some(([{ shingles }, count]) => count >= suspicious * shingles)
  return isLike ? [...shared.keys()] : []
}

/** Where a passage belongs: to a place that says the same, or to one of its own. */
function placeFor(hit: Hit, like: readonly Place[], places: Place[]): Place {
  if (like.length === 0) return openPlace(hit, places)
  const own = statedOf(hit)
  const isMargin = hit.passage.peripheral
  // What stands in the margin of a page never stands for the body of an article.
  const sayers = like.filter((place) => isMargin || !place.hit.passage.peripheral)
  const isNew = own.map((each) => !sayers.some((place) => says(statedOf(place.hit), each)))
  const repeats = (place: Place) =>
    (!isMargin || place.hit.passage.peripheral) && statedOf(place.hit).every((each) => says(own, each))

  if (!isNew.includes(true)) {
    const [host, ...others] = sayers.filter((place) => own.some((each) => says(statedOf(place.hit), each)))
    for (const other of others) other.duplicates.push(hit)
    if (host) return join(host, hit, repeats(host) && inOrderOfOrigin(hit, host.hit) < 0)
  }
  const [first, ...others] = like.filter(repeats)
  if (first) {
    for (const other of others) {
      other.takenBy = first
      first.duplicates.push(other.hit, ...other.duplicates)
    }
    return join(first, hit, true)
  }
  return openPlace({ ...hit, newShare: shareOf(hit.passage, isNew) }, places)
}

function openPlace(hit: Hit, places: Place[]): Place {
  const place: Place = { hit, duplicates: [], shingles: 0, takenBy: null }
  places.push(place)
  return place
}

/** The hit of a place is as relevant as the best of its copies, which was found first. */
function join(place: Place, hit: Hit, isFirst: boolean): Place {
  const { hit: old } = place
  place.duplicates.push(isFirst ? old : hit)
  if (isFirst) place.hit = { ...hit, relevance: old.relevance, scores: old.scores, newShare: old.newShare }
  return place
}

function statedOf({ passage, article }: Hit): readonly Stated[] {
  return statedIn(passage, article.language)
}

function shareOf({ sentences }: Passage, isNew: readonly boolean[]): number {
  const lengths = sentences.map(({ start, end }) => end - start)
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return sum(lengths.filter((_, i) => isNew[i])) / Math.max(1, sum(lengths))
}
