package dev.baedal.load.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import dev.baedal.local.process.ProgramStatus;

/** A process of a platform; several services may share one. */
public record RunningProcess(String name, long pid, long residentMebibytes) {

	private static final int MOST_NAMES = 2;

	/** @param launcher the process id of the launcher, which comes first */
	public static List<RunningProcess> of(List<ProgramStatus> programs, long launcher) {
		var byPid = programs.stream()
			.filter(program -> program.pid() > 0)
			.collect(Collectors.groupingBy(ProgramStatus::pid, LinkedHashMap::new, Collectors.toList()));
		var processes = new ArrayList<>(List.of(new RunningProcess("launcher", launcher, 0)));
		byPid.forEach((pid, of) -> processes.add(new RunningProcess(name(of), pid, of.get(0).residentMebibytes())));
		return processes;
	}

	private static String name(List<ProgramStatus> programs) {
		return programs.size() > MOST_NAMES ? "services"
				: programs.stream().map(ProgramStatus::program).collect(Collectors.joining("+"));
	}
}
