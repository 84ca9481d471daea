package org.anbinh.ground.access;

/** How it was shown who somebody is. Stronger ways are to stand beside these. */
public sealed interface Proof {
  /** As it is kept with a session. */
  String code();

  /** A password was known. */
  record Password() implements Proof {
    @Override
    public String code() {
      return "password";
    }
  }

  /** Nothing was shown; the nation is invented and the server answers its own machine only. */
  record Demonstration() implements Proof {
    @Override
    public String code() {
      return "demonstration";
    }
  }

  /** A personal token was presented by a program. */
  record Token(String name) implements Proof {
    @Override
    public String code() {
      return "token";
    }
  }

  /** The data directory could be read: the one who runs the machine. */
  record Operator() implements Proof {
    @Override
    public String code() {
      return "operator";
    }
  }

  /** The proof that a session was begun with. */
  static Proof ofSession(String code) {
    return switch (code) {
      case "password" -> new Password();
      case "demonstration" -> new Demonstration();
      default -> throw new IllegalArgumentException("No session begins with \"" + code + "\"");
    };
  }
}
