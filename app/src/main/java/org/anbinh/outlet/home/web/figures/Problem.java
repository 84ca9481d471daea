package org.anbinh.outlet.home.web.figures;

/** What cannot be understood in a question, and at which field. */
record Problem(String field, String message) {}
