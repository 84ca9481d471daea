package org.anbinh.ledger.declaration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.anbinh.ground.time.Period;
import org.anbinh.ground.time.Periods;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.node.ObjectNode;

/** Everything that follows from one declared record: name, fields, identity, written form. */
public final class RegisterDescriptor<C extends Record & Content> {
  private static final JsonFactory JSON = new JsonFactory();

  private final Class<C> type;
  private final Declare.Register declared;
  private final Shape shape;
  private final boolean untilExcluded;
  private final Upgrades upgrades;

  private RegisterDescriptor(
      Class<C> type, Declare.Register declared, Shape shape, Upgrades upgrades) {
    this.type = type;
    this.declared = declared;
    this.shape = shape;
    this.untilExcluded = Declaration.untilExcluded(type);
    this.upgrades = upgrades;
  }

  /**
   * Reads the declaration. Its contents may name periods of the civil calendar only; {@link #with}
   * adds the calendars of the bodies.
   *
   * @throws IllegalArgumentException naming what is wrong with it
   */
  public static <C extends Record & Content> RegisterDescriptor<C> of(Class<C> type) {
    Declare.Register declared = requireDeclared(type);
    Shape shape = Declaration.read(type, new Periods(List.of()));
    return new RegisterDescriptor<>(
        type, declared, shape, new Upgrades(declared.version(), Map.of()));
  }

  /** Reads the declaration of a type that is only known to be declared. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static RegisterDescriptor<?> ofDeclared(Class<?> type) {
    if (!type.isRecord() || !Content.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " is declared a register; let it be a record that is a Content");
    }
    return of((Class) type);
  }

  /** The same register, whose periods are written by these calendars. */
  public RegisterDescriptor<C> with(Periods periods) {
    return new RegisterDescriptor<>(type, declared, Declaration.read(type, periods), upgrades);
  }

  /**
   * The same register, which reads contents of an older version by this upgrade to the next one.
   */
  public RegisterDescriptor<C> upgradedBy(int fromVersion, UnaryOperator<ObjectNode> upgrade) {
    return new RegisterDescriptor<>(type, declared, shape, upgrades.with(fromVersion, upgrade));
  }

  private static Declare.Register requireDeclared(Class<?> type) {
    var declared = type.getAnnotation(Declare.Register.class);
    if (declared == null) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " is no register; put @Declare.Register on it");
    }
    if (!declared.name().matches("[a-z][a-z-]{1,30}")) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " is named \""
              + declared.name()
              + "\"; name it with 2 to 31 small letters and hyphens");
    }
    if (!declared.agencyIn().isEmpty()
        && Arrays.stream(type.getRecordComponents())
            .noneMatch(each -> each.getName().equals(declared.agencyIn()))) {
      throw new IllegalArgumentException(
          type.getSimpleName()
              + " has its agency in \""
              + declared.agencyIn()
              + "\", which is none of its components; name one that holds a code");
    }
    if (declared.version() < 1) {
      throw new IllegalArgumentException(
          type.getSimpleName() + " has version " + declared.version() + "; count from 1");
    }
    return declared;
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

  /** Whether people enter it by form and file. */
  public boolean entered() {
    return declared.entered();
  }

  /** Version of the content's shape that is written today. */
  public int version() {
    return declared.version();
  }

  /** Versions whose contents could not be read, because no upgrade leads from them to the next. */
  List<Integer> versionsWithoutUpgrade() {
    return upgrades.missing();
  }

  /** The day on which codes and units must be valid, for a value of the field that is the when. */
  public LocalDate validOn(Object when) {
    return switch (when) {
      case Period period -> period.window().lastDay();
      case LocalDate day -> untilExcluded ? day.minusDays(1) : day;
      default -> throw new IllegalArgumentException(when + " is neither a day nor a period");
    };
  }

  /** Fields in the order of the record. */
  public List<Field> fields() {
    return shape.fields();
  }

  /** How contents are taken apart into field values and put together from them. */
  public Shape shape() {
    return shape;
  }

  /** The content made of the values of its fields. */
  public C make(@Nullable Object[] values) {
    return type.cast(shape.make(values));
  }

  /**
   * The canonical identity of the thing a content is about: its key fields in their order, with a
   * bar between them.
   */
  public String subject(Content content) {
    return shape.subject(type.cast(Retracted.plain(content)));
  }

  /** The canonical JSON of a content: the bytes that are hashed and stored. */
  public String json(Content content) {
    var out = new CanonicalJson();
    shape.write(type.cast(Retracted.plain(content)), out);
    return content instanceof Retracted ? Retracted.marked(out.toString()) : out.toString();
  }

  /** Reads a stored content, of this or any older version, which may have been retracted. */
  public Content stored(int version, String json) {
    return Retracted.isMarked(json)
        ? new Retracted(content(version, Retracted.unmarked(json)))
        : content(version, json);
  }

  /** Reads a stored content that was not retracted, of this or any older version. */
  public C content(int version, String json) {
    try (JsonParser in =
        JSON.createParser(ObjectReadContext.empty(), upgrades.lead(version, json))) {
      in.nextToken();
      return type.cast(shape.read(in));
    } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
      throw new IllegalArgumentException(
          "A content of register %s, version %d, cannot be read: %s"
              .formatted(name(), version, e.getMessage()),
          e);
    }
  }
}
