package org.anbinh.outlet.command;

/** The commands of the launcher. */
public final class Commands {
  private Commands() {}

  /** Runs one command. */
  public static int run(Class<?> application, String[] arguments) {
    org.springframework.boot.SpringApplication.run(application, arguments);
    return 0;
  }
}
