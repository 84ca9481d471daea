package org.anbinh.ground.rights;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The right without which a page, an endpoint or a command answers nothing. On a method it stands
 * in place of the one on its class. What names none is refused to everybody.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Requires {
  Right value();

  /** The right whose units bound the records that may be shown; left out, the right itself. */
  Right records() default Right.PUBLIC;
}
