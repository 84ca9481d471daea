package org.anbinh;

import org.anbinh.outlet.command.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program: every command of the launcher {@code ./anbinh} enters here. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AnBinh {

  /** Runs one command and exits with its status: 0 done, 1 failed, 2 asked wrongly. */
  public static void main(String[] arguments) {
    System.exit(Commands.run(AnBinh.class, arguments));
  }
}
