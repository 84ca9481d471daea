package org.anbinh.ledger.declaration;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.anbinh.ground.territory.Level;

/**
 * The annotations by which a record becomes a register. A component that is Optional may be empty.
 */
public final class Declare {
  private Declare() {}

  /** The record is the content of a register of this name. */
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Register {
    /** Name used in commands, addresses and the ledger, such as {@code case}. */
    String name();

    /** Version of the content's shape, counted from 1. */
    int version() default 1;

    /** Whether its readings come from single records, from periodic reports, or from nowhere. */
    Origin origin();

    /** Whether people enter it by form and file; a door of its own records the others. */
    boolean entered() default true;

    /** Who may read it beyond their scope; the database repeats which registers are open. */
    Sensitivity sensitivity() default Sensitivity.OFFICIAL;

    /** The agency to which all of it belongs, as {@code courts}; empty where that differs. */
    String agency() default "";

    /** The component whose code says to which agency an entry belongs; a form says it of itself. */
    String agencyIn() default "";
  }

  /** A component that is part of the identity of the thing the entry is about. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Key {}

  /**
   * The component that is the unit of filing; of these levels. A UnitId with neither this nor
   * {@link Unit} is the same place on another map.
   */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Place {
    Level[] value();
  }

  /**
   * A unit of these levels that existed on the day, but is not the unit of filing: whose matter it
   * is, for instance. Unlike the place it may be Optional.
   */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Unit {
    Level[] value();
  }

  /** The component (a LocalDate or a Period) on whose day codes and units must be valid. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface When {
    /** Whether the day is the first that no longer belongs to it, as the end of a window is. */
    boolean exclusive() default false;
  }

  /** The component holds a code of this list. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Codes {
    String value();
  }

  /** Smallest and largest amount of a number, both allowed. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Range {
    double from() default 0;

    double to() default 1e12;
  }

  /** Longest text allowed; 200 where not said. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Length {
    int value();
  }

  /** The component names a report form; the columns of a Map of cells follow from it. */
  @Target(ElementType.RECORD_COMPONENT)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Form {}
}
