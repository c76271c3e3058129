package dev.baedal.platform.security;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;

import dev.baedal.platform.text.WholeNumber;
import dev.baedal.text.PersonIds;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.data.rest.core.support.EntityLookup;

/**
 * Limits Data REST item lookups to entities that the caller may see; any other id is 404. The repository's own
 * {@code findById} stays without a rule, for consumers and workers.
 *
 * @param <T> the entity
 * @param <I> its id
 */
public final class CallersOwnLookup<T, I> implements EntityLookup<T> {

	private static final DefaultConversionService IDS = new DefaultConversionService();

	static {
		IDS.addConverter(new WholeNumber());
		IDS.addConverter(String.class, String.class, PersonIds::normal);
	}

	private final Class<T> type;
	private final Class<I> idType;
	private final Function<I, Optional<T>> find;
	private final Function<T, I> id;
	private final BiPredicate<Caller, T> isShown;
	/** Null if no role is needed. */
	private final Role[] readers;

	/**
	 * @param isShown whether a caller who is no operator may see an entity
	 * @param readers the roles that may look up entities, besides operators; other callers get 403 whether the entity
	 * exists or not
	 */
	public CallersOwnLookup(Class<T> type, Class<I> idType, Function<I, Optional<T>> find, Function<T, I> id,
			BiPredicate<Caller, T> isShown, Role... readers) {
		this.type = type;
		this.idType = idType;
		this.find = find;
		this.id = id;
		this.isShown = isShown;
		this.readers = Arrays.copyOf(readers, readers.length + 1);
		this.readers[readers.length] = Role.OPERATOR;
	}

	private CallersOwnLookup(Class<T> type, Class<I> idType, Function<I, Optional<T>> find, Function<T, I> id,
			BiPredicate<Caller, T> isShown) {
		this.type = type;
		this.idType = idType;
		this.find = find;
		this.id = id;
		this.isShown = isShown;
		this.readers = null;
	}

	/** Limits lookups that need no role, also without a token. */
	public static <T, I> CallersOwnLookup<T, I> ofEverybody(Class<T> type, Class<I> idType,
			Function<I, Optional<T>> find, Function<T, I> id, BiPredicate<Caller, T> isShown) {
		return new CallersOwnLookup<>(type, idType, find, id, isShown);
	}

	@Override
	public Object getResourceIdentifier(T entity) {
		return id.apply(entity);
	}

	@Override
	public Optional<T> lookupEntity(Object given) {
		Caller caller = readers == null ? Caller.now() : Caller.now().require(readers);
		return find.apply(IDS.convert(given, idType)).filter(thing -> caller.readsAll() || isShown.test(caller, thing));
	}

	@Override
	public Optional<String> getLookupProperty() {
		return Optional.empty();
	}

	@Override
	public boolean supports(Class<?> type) {
		return this.type.isAssignableFrom(type);
	}
}
