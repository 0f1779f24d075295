using System.Globalization;
using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>Counts that are links: each narrows the list down to what it counts.</summary>
internal static class FacetList
{
    private const int ValuesMax = 12;

    public static Html Of(UiTexts texts, SearchQuery query, FacetCounts facets)
    {
        var first = query with { Cursor = null };
        return Html.Of($"""
            <aside class="facets" aria-labelledby="narrow">
            <h2 id="narrow">{texts.Narrow}</h2>
            {Facet(texts, "language", texts.FacetLanguage, facets.Language, texts.LanguageName, value => first with { In = [value] })}
            {Facet(texts, "kind", texts.FacetKind, facets.Kind, texts.KindName, value => first with { Filter = query.Filter with { Kinds = [value] } })}
            {Facet(texts, "party", texts.FacetParty, facets.Party, value => value, value => first with { Filter = query.Filter with { Parties = [value] } })}
            {Facet(texts, "year", texts.FacetYear, facets.Year, value => value, value => InYear(first, value))}
            </aside>
            """);
    }

    /// <summary>What the list is narrowed down to, each with a link that takes it away.</summary>
    public static Html Chosen(UiTexts texts, SearchQuery query)
    {
        var first = query with { Cursor = null };
        var filter = query.Filter;
        var chips = new List<Html>();
        if (query.In is { Count: > 0 } languages)
        {
            chips.Add(Chip(texts, string.Join(", ", languages.Select(texts.LanguageName)), first with { In = [] }));
        }

        chips.AddRange((filter.Kinds ?? []).Select(kind =>
            Chip(texts, texts.KindName(kind), first with { Filter = filter with { Kinds = [.. filter.Kinds!.Where(each => each != kind)] } })));
        chips.AddRange((filter.Parties ?? []).Select(party =>
            Chip(texts, party, first with { Filter = filter with { Parties = [.. filter.Parties!.Where(each => each != party)] } })));
        if (filter.After is not null || filter.Before is not null)
        {
            chips.Add(Chip(texts, Period(filter.After, filter.Before), first with { Filter = filter with { After = null, Before = null } }));
        }

        return chips.Count == 0
            ? Html.Empty
            : Html.Of($"""<div class="chosen"><span>{texts.NarrowedTo}</span><ul class="chips">{chips}</ul></div>""");
    }

    private static Html Facet(
        UiTexts texts, string id, string heading, IReadOnlyDictionary<string, long> counts, Func<string, string> name, Func<string, SearchQuery> narrowed)
    {
        if (counts.Count == 0)
        {
            return Html.Empty;
        }

        var rows = counts.Take(ValuesMax).Select(count => Html.Of(
            $"""<li><a href="{PageAddress.Search(narrowed(count.Key))}"><span>{name(count.Key)}</span> <span class="count">{texts.Number(count.Value)}</span></a></li>"""));
        return Html.Of($"""<section aria-labelledby="facet-{id}"><h3 id="facet-{id}">{heading}</h3><ul>{rows}</ul></section>""");
    }

    private static Html Chip(UiTexts texts, string name, SearchQuery without) => Html.Of(
        $"""<li class="chip"><span>{name}</span><a href="{PageAddress.Search(without)}" aria-label="{texts.Remove}: {name}" title="{texts.Remove}: {name}">×</a></li>""");

    private static SearchQuery InYear(SearchQuery query, string year)
    {
        int number = int.Parse(year, CultureInfo.InvariantCulture);
        return query with { Filter = query.Filter with { After = new DateOnly(number, 1, 1), Before = new DateOnly(number, 12, 31) } };
    }

    private static string Period(DateOnly? after, DateOnly? before)
    {
        bool isYear = after is { Month: 1, Day: 1 } first && before is { Month: 12, Day: 31 } last && first.Year == last.Year;
        return isYear
            ? after!.Value.Year.ToString(CultureInfo.InvariantCulture)
            : $"{(after is { } from ? PageAddress.Day(from) : "")} – {(before is { } until ? PageAddress.Day(until) : "")}".Trim();
    }
}
