package org.anbinh.outlet.maps;

/** Takes what is wrong with a file while it is being read. */
@FunctionalInterface
interface Sink {
  void issue(String place, String code, String... arguments);
}
