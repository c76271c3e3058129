package dev.baedal.faults.workload;

import java.util.Set;

import dev.baedal.local.client.JsonResponse;

/** The response to a command. */
record Reply(ObservedResponse seen, JsonResponse answer) {

	/**
	 * @param done states that show that it has happened already, for example because the first response was lost
	 * @param over states in which it can never happen
	 */
	Progress progress(Set<String> done, Set<String> over) {
		if (seen.isYes()) {
			return Progress.DONE;
		}
		String current = seen.current();
		if (current != null && done.contains(current)) {
			return Progress.DONE;
		}
		return current != null && over.contains(current) ? Progress.OVER : Progress.AGAIN;
	}
}
