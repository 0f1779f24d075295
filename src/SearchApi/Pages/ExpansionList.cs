using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>What the words of the query became in each language, each with a link that leaves it out.</summary>
internal static class ExpansionList
{
    private const int OpenMax = 24;

    public static Html Of(UiTexts texts, SearchQuery query, ResultPage page)
    {
        // The word as typed is looked for anyway; only what stands for it in a language is news.
        var byLanguage = page.Languages
            .Select(language => (Language: language, Terms: page.Expansions.Where(each => each.Language == language).ToList()))
            .Where(each => each.Terms.Count > 0)
            .ToList();
        if (byLanguage.Count == 0)
        {
            return Html.Empty;
        }

        bool isOpen = page.Expansions.Count <= OpenMax || query.Without.Count > 0;
        return Html.Of($"""
            <details class="expansions"{(isOpen ? Html.Of($" open") : Html.Empty)}>
            <summary>{texts.Expansions}</summary>
            <dl>{byLanguage.Select(each => Language(texts, query, each.Language, each.Terms))}</dl>
            {LeftOut(texts, query)}
            <p class="switch">{Switch(texts, query)}</p>
            </details>
            """);
    }

    private static Html Language(UiTexts texts, SearchQuery query, string language, IEnumerable<TermExpansion> terms) => Html.Of($"""
        <div><dt>{texts.LanguageName(language)}</dt><dd><ul class="chips">{terms.Select(term => Chip(texts, query, term))}</ul></dd></div>

        """);

    private static Html Chip(UiTexts texts, SearchQuery query, TermExpansion term)
    {
        string why = $"{term.To} ← {term.Term}, {texts.OriginName(term.Origin)}";
        var word = Html.Of($"""<span lang="{term.Language}" title="{why}">{term.To}</span>""");

        // Leaving out a translation that is spelled like the query's word would leave out that word too.
        bool canLeaveOut = term.Origin == "lexicon" && !term.To.Equals(term.Term, StringComparison.OrdinalIgnoreCase);
        if (!canLeaveOut)
        {
            return Html.Of($"""<li class="chip {term.Origin}">{word}</li>""");
        }

        var without = First(query) with { Without = [.. query.Without, term.To] };
        return Html.Of(
            $"""<li class="chip {term.Origin}">{word}<a href="{PageAddress.Search(without)}" aria-label="{texts.ExpandedLess}: {term.To}" title="{texts.ExpandedLess}: {term.To}">×</a></li>""");
    }

    private static Html LeftOut(UiTexts texts, SearchQuery query) => query.Without.Count == 0
        ? Html.Empty
        : Html.Of($"""<div class="left-out"><span>{texts.LeftOut}</span><ul class="chips">{query.Without.Select(term => PutBack(texts, query, term))}</ul></div>""");

    private static Html PutBack(UiTexts texts, SearchQuery query, string term)
    {
        var with = First(query) with { Without = [.. query.Without.Where(each => each != term)] };
        return Html.Of($"""<li class="chip gone"><s>{term}</s><a class="word-link" href="{PageAddress.Search(with)}" aria-label="{texts.PutBack}: {term}">{texts.PutBack}</a></li>""");
    }

    private static Html Switch(UiTexts texts, SearchQuery query)
    {
        var other = First(query) with { Expand = !query.Expand };
        return query.Expand
            ? Html.Of($"""<a href="{PageAddress.Search(other)}">{texts.SwitchTranslationsOff}</a>""")
            : Html.Of($"""{texts.TranslationsAreOff} <a href="{PageAddress.Search(other)}">{texts.SwitchTranslationsOn}</a>""");
    }

    private static SearchQuery First(SearchQuery query) => query with { Cursor = null };
}
