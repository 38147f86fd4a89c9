// A sign is what lists or neighbours say of a run of words. It is evidence beside the encoder, never a verdict.

import CasusModel

/// What a sign says, and how much it counts.
struct NameSign: Hashable {
  let type: NameType
  /// On the scale of ``NameScores``.
  let weight: Float
  /// Whether the form of a person's name alone speaks for it.
  var isForm = false

  init(_ type: NameType, _ weight: Float) {
    self.type = type
    self.weight = weight
  }

  init(_ type: EntityType, _ kind: ActorKind?, _ weight: Float) {
    self.init(NameType(type, kind), weight)
  }
}
