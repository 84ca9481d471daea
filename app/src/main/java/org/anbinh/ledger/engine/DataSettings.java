package org.anbinh.ledger.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where an installation keeps everything it has.
 *
 * @param data the data directory; one process at a time may use it
 */
@ConfigurationProperties("anbinh")
record DataSettings(@DefaultValue("./var") Path data) {}
