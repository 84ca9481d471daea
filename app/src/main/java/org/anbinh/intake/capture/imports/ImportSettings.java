package org.anbinh.intake.capture.imports;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.anbinh.intake.capture.sheet.SheetLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What imports may take.
 *
 * @param megabytes largest file, in MB
 * @param rows most rows of a file
 * @param columns most columns of a file
 * @param issues most issues that are written down; a file with more is refused unread to the end
 * @param readers threads that understand rows while another one parses the file
 * @param keptMegabytes most of one account's files that are kept at the same time, in MB
 * @param freeMegabytes room on the disk below which no file is taken in, in MB
 * @param keepDays days after which a settled import and its file are forgotten
 */
@Validated
@ConfigurationProperties("anbinh.capture")
record ImportSettings(
    @DefaultValue("1024") @Min(1) @Max(16_384) int megabytes,
    @DefaultValue("2000000") @Min(1) long rows,
    @DefaultValue("2000") @Min(2) @Max(16_384) int columns,
    @DefaultValue("100000") @Min(100) int issues,
    @DefaultValue("1") @Min(1) @Max(16) int readers,
    @DefaultValue("10240") @Min(1) int keptMegabytes,
    @DefaultValue("256") @Min(0) int freeMegabytes,
    @DefaultValue("30") @Min(1) int keepDays) {

  SheetLimits limits() {
    var usual = SheetLimits.USUAL;
    return new SheetLimits(
        rows, columns, usual.characters(), usual.inflatedBytes(), usual.textBytes());
  }

  long bytes() {
    return (long) megabytes << 20;
  }
}
