package dev.baedal.order.domain;

import java.util.Collection;
import java.util.List;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;

public interface MenuCopies extends CrudRepository<MenuCopy, Long> {

	/**
	 * Finds menu items by the whole name or by one of its languages ("아메리카노 Americano"), except withdrawn ones and
	 * those of a store that is not open for business: what a draft is called changes nobody's order.
	 *
	 * @param name in lower case
	 */
	@Query("""
			select dish from MenuCopy dish where dish.withdrawn = false and (lower(dish.name) = :name
				or locate(concat(:name, ' '), lower(dish.name)) = 1
				or (length(dish.name) > length(:name)
					and right(lower(dish.name), length(:name) + 1) = concat(' ', :name)))
			and not exists (select 1 from StoreCopy store where store.storeId = dish.storeId and store.live = false)
			order by dish.menuItemId""")
	List<MenuCopy> findCalled(String name);

	/** Returns the known ones of these menu items with their stores, in one statement. */
	@Query("""
			select new dev.baedal.order.domain.MenuItem(dish, store) from MenuCopy dish
			left join StoreCopy store on store.storeId = dish.storeId where dish.menuItemId in :menuItemIds""")
	List<MenuItem> findWithStores(Collection<Long> menuItemIds);
}
