package org.anbinh.ground.access;

import java.util.Optional;
import org.anbinh.ground.audit.Event;

/**
 * Where a request comes from.
 *
 * @param address network address
 * @param agent what the program says it is
 * @param device what this browser was given when somebody signed in there before
 * @param request id of the request, for the log
 */
public record Origin(String address, String agent, Optional<Secret> device, String request) {
  private static final int LONGEST = 300;

  public Origin {
    agent = agent.length() > LONGEST ? agent.substring(0, LONGEST) : agent;
  }

  /** As the audit log tells it. */
  public Event.Source source(String account) {
    return new Event.Source(account, address, request);
  }
}
