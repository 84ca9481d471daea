package org.anbinh.ground.access;

import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The scope of the thread that asks. The database repeats it underneath: a thread that nobody gave
 * a scope sees no record. A thread does not hand its scope on; whoever starts another passes it.
 */
public final class Scoped {
  private static final Logger LOG = LoggerFactory.getLogger(Scoped.class);
  private static final Scope NOTHING = new Scope.Nothing();
  private static final Held NONE = new Held(NOTHING, Scope.Remit.WHOLE);
  private static final ThreadLocal<Held> CURRENT = ThreadLocal.withInitial(() -> NONE);

  private Scoped() {}

  /** What a thread has: what it may see, and what of that it may record. */
  private record Held(Scope scope, Scope.Remit remit) {}

  private static Held held() {
    return Objects.requireNonNull(CURRENT.get());
  }

  /** The scope of this thread. */
  public static Scope current() {
    return held().scope();
  }

  /** Whose records this thread may add and correct within its scope. */
  public static Scope.Remit remit() {
    return held().remit();
  }

  /** Gives this thread a scope until the answer is closed, which gives back the one before. */
  public static Stay enter(Scope scope) {
    return enter(scope, Scope.Remit.WHOLE);
  }

  /** The same, where less may be recorded than seen. */
  public static Stay enter(Scope scope, Scope.Remit remit) {
    Held before = held();
    CURRENT.set(new Held(scope, remit));
    return new Stay(before);
  }

  /** Does work within a scope. */
  public static void run(Scope scope, Runnable work) {
    try (Stay _ = enter(scope)) {
      work.run();
    }
  }

  /** Answers within a scope. */
  public static <T> T call(Scope scope, Supplier<T> work) {
    try (Stay _ = enter(scope)) {
      return work.get();
    }
  }

  /**
   * Lets this thread see everything: for work of the system itself.
   *
   * @param reason why this work needs the records of the whole country
   */
  public static Stay everything(String reason) {
    LOG.debug("The whole country: {}", reason);
    return enter(new Scope.Everything());
  }

  /** Work that takes the scope of this thread along to the one that will do it. */
  public static Runnable carry(Runnable work) {
    Held held = held();
    return () -> {
      try (Stay _ = enter(held.scope(), held.remit())) {
        work.run();
      }
    };
  }

  /** A stay within a scope; closed by the thread that entered it. */
  public static final class Stay implements AutoCloseable {
    private final Held before;

    private Stay(Held before) {
      this.before = before;
    }

    @Override
    public void close() {
      if (before.scope() instanceof Scope.Nothing) {
        CURRENT.remove();
      } else {
        CURRENT.set(before);
      }
    }
  }
}
