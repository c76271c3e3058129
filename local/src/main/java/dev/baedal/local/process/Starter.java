package dev.baedal.local.process;

import java.io.IOException;
import java.util.List;

/** Starts the process of a program. */
public interface Starter {

	/** @param settings of this start alone */
	Process start(List<String> settings) throws IOException;
}
