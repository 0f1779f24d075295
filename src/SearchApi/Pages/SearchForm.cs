using Chancery.Analysis;
using Chancery.Search;

namespace Chancery.SearchApi.Pages;

/// <summary>The form that searches. It works by itself: a GET with the fields as parameters.</summary>
internal static class SearchForm
{
    /// <param name="texts">Words of the user interface.</param>
    /// <param name="query">What the fields show.</param>
    /// <param name="isSmall">Only the box, without choices.</param>
    public static Html Of(UiTexts texts, SearchQuery query, bool isSmall = false) => Html.Of($"""
        <form class="{(isSmall ? "search small" : "search")}" role="search" action="/" method="get">
        <label class="box-label" for="q">{texts.QueryLabel}</label>
        <div class="box"><input id="q" name="q" type="search" value="{query.Text}" maxlength="2000" autocomplete="off" autocapitalize="off" spellcheck="false"><button type="submit">{texts.Search}</button></div>
        {(isSmall ? Html.Empty : Choices(texts, query))}
        </form>
        """);

    private static Html Choices(UiTexts texts, SearchQuery query) => Html.Of($"""
        <div class="choices">
        <fieldset><legend>{texts.LanguagesLabel}</legend>{Analyzer.Languages.Select(language => Language(texts, query, language))}</fieldset>
        <label class="check"><input type="checkbox" name="expand" value="off"{Flag("checked", !query.Expand)}> {texts.ExpandOff}</label>
        </div>
        <details{Flag("open", query.ByDate || query.From is not null || query.Filter.After is not null || query.Filter.Before is not null)}>
        <summary>{texts.MoreOptions}</summary>
        <div class="options">
        <label>{texts.After} <input type="date" name="after" value="{Day(query.Filter.After)}"></label>
        <label>{texts.Before} <input type="date" name="before" value="{Day(query.Filter.Before)}"></label>
        <label>{texts.Sort} <select name="sort">{Option("score", texts.SortScore, !query.ByDate)}{Option("date", texts.SortDate, query.ByDate)}</select></label>
        <label>{texts.QueryLanguage} <select name="from">{Option("", texts.QueryLanguageAny, query.From is null)}{Analyzer.Languages.Select(language => Option(language, texts.LanguageName(language), query.From == language))}</select></label>
        </div>
        </details>
        {PageAddress.HiddenChoices(query).Select(choice => Html.Of($"""<input type="hidden" name="{choice.Name}" value="{choice.Value}">"""))}
        """);

    private static Html Language(UiTexts texts, SearchQuery query, string language)
    {
        bool isChosen = query.In is not { Count: > 0 } chosen || chosen.Contains(language);
        return Html.Of($"""<label class="check"><input type="checkbox" name="in" value="{language}"{Flag("checked", isChosen)}> {texts.LanguageName(language)}</label>""");
    }

    private static Html Option(string value, string name, bool isChosen) =>
        Html.Of($"""<option value="{value}"{Flag("selected", isChosen)}>{name}</option>""");

    private static Html Flag(string name, bool isSet) => isSet ? Html.Of($" {name}") : Html.Empty;

    private static string Day(DateOnly? day) => day is { } known ? PageAddress.Day(known) : "";
}
