package org.anbinh.ground.documents;

/** A piece of a document that knows where it stands. */
public sealed interface Node permits Mapping, Sequence, Scalar {
  Place place();
}
