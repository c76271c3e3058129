package dev.baedal.platform.problem;

/**
 * {@code If-Match} names another version than the current one. Mapped to 412 with the current ETag; nothing was
 * changed.
 */
public class Outdated extends RuntimeException {

	private final String current;

	/** @param current the ETag of the current version */
	public Outdated(String current) {
		super("If-Match names another version than the present one, %s; read it again. 그 사이에 내용이 바뀌었습니다. 새로 고친 뒤 다시 시도해 주세요."
			.formatted(current));
		this.current = current;
	}

	public String current() {
		return current;
	}
}
