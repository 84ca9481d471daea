package org.anbinh.ledger.declaration;

import java.util.List;

/** Everything that follows from one declared record: name, fields, identity, written form. */
public final class RegisterDescriptor<C extends Record & Content> {
  private final Class<C> type;
  private final Declare.Register declared;

  private RegisterDescriptor(Class<C> type) {
    this.type = type;
    this.declared = type.getAnnotation(Declare.Register.class);
  }

  /**
   * Reads the declaration.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  public static <C extends Record & Content> RegisterDescriptor<C> of(Class<C> type) {
    return new RegisterDescriptor<>(type);
  }

  public String name() {
    return declared.name();
  }

  public Class<C> type() {
    return type;
  }

  public Origin origin() {
    return declared.origin();
  }

  /** Version of the content's shape that is written today. */
  public int version() {
    return declared.version();
  }

  /** Fields in the order of the record. */
  public List<Field> fields() {
    throw new IllegalStateException("being built");
  }

  /** The canonical identity of the thing a content is about. */
  public String subject(Content content) {
    throw new IllegalStateException("being built");
  }

  /** The canonical JSON of a content: the bytes that are hashed and stored. */
  public String json(Content content) {
    throw new IllegalStateException("being built");
  }

  /** Reads a stored content, of this or any older version. */
  public C content(int version, String json) {
    throw new IllegalStateException("being built");
  }
}
