package org.anbinh.ground.access;

/** How it was shown who somebody is. */
public sealed interface Proof {
  /** As it is kept with a session. */
  String code();

  /** Whether it is enough for roles that need a second factor. */
  default boolean isStrong() {
    return true;
  }

  /** Whether somebody showed it in a browser, rather than a program. */
  default boolean isOfBrowser() {
    return !(this instanceof Token || this instanceof Operator);
  }

  /** A password was known. */
  record Password() implements Proof {
    @Override
    public String code() {
      return "password";
    }

    @Override
    public boolean isStrong() {
      return false;
    }
  }

  /**
   * A password was known, or a provider knew who it was, and a device was at hand that makes codes,
   * or a recovery code.
   */
  record PasswordAndCode() implements Proof {
    @Override
    public String code() {
      return "password-and-code";
    }
  }

  /** A passkey was used, on a device that made sure of its owner: both factors at once. */
  record Passkey() implements Proof {
    @Override
    public String code() {
      return "passkey";
    }
  }

  /**
   * A provider outside says who this is.
   *
   * @param isStrong whether it asked for a second factor
   */
  record Provider(boolean isStrong) implements Proof {
    @Override
    public String code() {
      return isStrong ? "provider-strong" : "provider";
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
      case "password-and-code" -> new PasswordAndCode();
      case "passkey" -> new Passkey();
      case "provider" -> new Provider(false);
      case "provider-strong" -> new Provider(true);
      case "demonstration" -> new Demonstration();
      default -> throw new IllegalArgumentException("No session begins with \"" + code + "\"");
    };
  }
}
