using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Chancery.SearchApi.Pages;

/// <summary>The words of the user interface, all in one place: another language is another object.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Words belong to the object, so that another language can be another object.")]
internal sealed record UiTexts
{
    public static UiTexts English { get; } = new();

    public string Language { get; init; } = "en";

    public string Product { get; init; } = "Chancery";
    public string Tagline { get; init; } = "Full-text search for diplomatic documents";
    public string SkipToContent { get; init; } = "Skip to content";
    public string SiteNavigation { get; init; } = "Site";
    public string Documents { get; init; } = "Documents";
    public string Api { get; init; } = "API";
    public string Search { get; init; } = "Search";

    public string StartTitle { get; init; } = "One query, four languages";
    public string StartText { get; init; } =
        "Chancery searches joint statements, treaties, declarations and resolutions clause by clause, in English, German, Swedish and Polish. " +
        "Type a query in any of the four: the clauses that answer it come in one list, with the words that answer marked and the reason for each named.";

    public string Examples { get; init; } = "For example";
    public string Syntax { get; init; } = "What you can type";

    public IReadOnlyList<(string Query, string Language)> ExampleQueries { get; } =
    [
        ("desertification", "en"),
        ("Auslieferung", "de"),
        ("cybersäkerhet", "sv"),
        ("uchodźcy", "pl"),
        ("\"organised crime\"", "en"),
        ("kind:treaty fiske", "sv"),
    ];

    public IReadOnlyList<(string Form, string Meaning)> SyntaxRows { get; } =
    [
        ("trade investment", "clauses with both words; of three or more, three quarters"),
        ("\"mutual legal assistance\"", "these words side by side"),
        ("fisheries -quota", "without a word"),
        ("uchodźcy OR migranci", "either of them"),
        ("demokrat*", "words that begin so"),
        ("title:treaty party:Sweden date:2025", "in the title, with a party, in a year"),
    ];

    public string QueryLabel { get; init; } = "Words, phrases, names, in any of the four languages";
    public string LanguagesLabel { get; init; } = "Languages to search";
    public string ExpandOff { get; init; } = "Only the words as typed, no translations";
    public string MoreOptions { get; init; } = "Date, order and query language";
    public string After { get; init; } = "From";
    public string Before { get; init; } = "Until";
    public string Sort { get; init; } = "Order";
    public string SortScore { get; init; } = "Best first";
    public string SortDate { get; init; } = "Latest first";
    public string QueryLanguage { get; init; } = "The query is in";
    public string QueryLanguageAny { get; init; } = "whatever its words tell";

    public string ResultsHeading(long total) => total switch { 0 => "No clauses", 1 => "1 clause", _ => $"{Number(total)} clauses" };
    public string ResultsRange(long first, long last, long total) => $"{Number(first)}–{Number(last)} of {Number(total)}";
    public string NoResults { get; init; } = "No clause answers this query.";
    public string NoResultsAdvice { get; init; } = "Try fewer words or another spelling, or search all four languages with translations.";
    public string MarksHeading { get; init; } = "How words are marked";
    public string Why { get; init; } = "Marked because";
    public string AlsoIn { get; init; } = "Also in";
    public string WholeClause { get; init; } = "Whole clause";
    public string InSection { get; init; } = "Section";

    public string Expansions { get; init; } = "What was searched for";
    public string ExpandedLess { get; init; } = "Leave out";
    public string LeftOut { get; init; } = "Left out";
    public string PutBack { get; init; } = "put back";
    public string SwitchTranslationsOff { get; init; } = "Search only the words as typed";
    public string SwitchTranslationsOn { get; init; } = "Search with translations";
    public string TranslationsAreOff { get; init; } = "Translations are off: each language is searched for the words as typed.";

    public string Narrow { get; init; } = "Narrow down";
    public string NarrowedTo { get; init; } = "Narrowed to";
    public string Remove { get; init; } = "remove";
    public string FacetLanguage { get; init; } = "Language";
    public string FacetKind { get; init; } = "Kind";
    public string FacetParty { get; init; } = "Party";
    public string FacetYear { get; init; } = "Year";
    public string Pages { get; init; } = "Pages of hits";
    public string Previous { get; init; } = "Previous";
    public string Next { get; init; } = "Next";

    public string ClauseVersions { get; init; } = "Language versions";
    public string NoParallel { get; init; } = "There is no other language version of this clause in the index.";
    public string RedirectedFrom { get; init; } = "This clause was once known as";
    public string AboutDocument { get; init; } = "About the document";
    public string PreviousClause { get; init; } = "Clause before";
    public string NextClause { get; init; } = "Clause after";
    public string InThisDocument { get; init; } = "In its document";
    public string Title { get; init; } = "Title";
    public string Date { get; init; } = "Date";
    public string Place { get; init; } = "Place";
    public string Parties { get; init; } = "Parties";
    public string Kind { get; init; } = "Kind";
    public string Source { get; init; } = "Source";
    public string Id { get; init; } = "Id";
    public string OtherVersions { get; init; } = "Other language versions";
    public string Clauses { get; init; } = "Clauses";
    public string ClausesCount(long count) => count == 1 ? "1 clause" : $"{Number(count)} clauses";
    public string DocumentsCount(long count) => count == 1 ? "1 document" : $"{Number(count)} documents";
    public string LinkToClause { get; init; } = "Link to this clause";
    public string AllLanguages { get; init; } = "All languages";

    public string DidYouMean { get; init; } = "Did you mean";
    public string AtPosition(int position) => $"at character {Number(position + 1)}";
    public string SearchAgain { get; init; } = "Search again from the first page";
    public string BackToStart { get; init; } = "To the start page";

    public string SamplesNotice(string index) => $"{SamplesNoticeLead(index)} {SamplesCommand}";

    public string SamplesNoticeLead(string index) =>
        $"No index yet at {index}: these are Chancery's sample documents (invented). Make your own:";

    public string SamplesCommand { get; init; } = "dotnet run --project src/Indexer -- add PATH";

    public string LanguageName(string code) => code switch
    {
        "en" => "English",
        "de" => "German",
        "sv" => "Swedish",
        "pl" => "Polish",
        _ => code,
    };

    public string KindName(string kind) => kind switch
    {
        "jointStatement" => "Joint statement",
        "treaty" => "Treaty",
        "resolution" => "Resolution",
        "declaration" => "Declaration",
        "speech" => "Speech",
        "news" => "News",
        "other" => "Other",
        _ => kind,
    };

    public string OriginName(string origin) => origin switch
    {
        "query" => "as typed",
        "lexicon" => "lexicon",
        "sameForm" => "same form",
        _ => origin,
    };

    public string OriginMeaning(string origin) => origin switch
    {
        "query" => "your own word, or a form of it",
        "lexicon" => "a translation or synonym from the lexicon",
        "sameForm" => "the same form in another language",
        _ => origin,
    };

    /// <summary>A clause as it is cited: "Clause 27", "Article 5(2)", "Annex 1, Clause 3".</summary>
    public string ClauseName(string label, string number)
    {
        var names = label.Split("__").Select(part => PartName(part, number)).ToList();
        return string.Concat(names.Select((name, i) => i == 0 || name.StartsWith('(') ? name : ", " + name));
    }

    public string Day(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : "";

    public string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string PartName(string part, string number)
    {
        int cut = part.IndexOf('_', StringComparison.Ordinal);
        string ordinal = cut < 0 ? "" : part[(cut + 1)..];
        return (cut < 0 ? part : part[..cut]) switch
        {
            "cl" => $"Clause {(number.Length > 0 && !number.Contains('(', StringComparison.Ordinal) ? number : ordinal)}",
            "art" => $"Article {ordinal}",
            "para" => $"({ordinal})",
            "rec" => $"Recital {ordinal}",
            "p" => $"Paragraph {ordinal}",
            "annex" => $"Annex {ordinal}",
            "prot" => $"Protocol {ordinal}",
            "sec" => $"Section {ordinal}",
            "point" => $"point {ordinal}",
            "closing" => "Closing formula",
            "witness" => "Testimonium",
            _ => part,
        };
    }
}
