using Chancery.SearchApi.Answers;

namespace Chancery.SearchApi.Pages;

/// <summary>What is known of a document, each value with the reason it is believed.</summary>
internal static class DocumentFacts
{
    /// <param name="texts">Words of the user interface.</param>
    /// <param name="document">The document.</param>
    /// <param name="withTitle">False where the title stands over the facts already.</param>
    public static Html Of(UiTexts texts, DocumentAnswer document, bool withTitle) => Html.Of($"""
        <dl class="facts">
        {(withTitle ? Fact(texts.Title, Html.Of($"""<span lang="{document.Language}">{document.Title}</span>"""), document, "title") : Html.Empty)}
        {Html.If(document.Date, date => Fact(texts.Date, Html.Of($"""<time datetime="{date}">{texts.Day(date)}</time>"""), document, "date"))}
        {Html.If(document.Place, place => Fact(texts.Place, Html.Of($"{place}"), document, "place"))}
        {(document.Parties.Count == 0 ? Html.Empty : Fact(texts.Parties, Html.Of($"{string.Join(", ", document.Parties)}"), document, "parties"))}
        {Fact(texts.Kind, Html.Of($"{texts.KindName(document.Kind)}"), document, "kind")}
        {Html.If(document.Source, source => Fact(texts.Source, Source(source), document, "source"))}
        {Versions(texts, document)}
        </dl>
        """);

    private static Html Fact(string name, Html value, DocumentAnswer document, string key) => Html.Of($"""
        <div><dt>{name}</dt><dd>{value}{Html.If(document.Reasons.GetValueOrDefault(key), reason => Html.Of($""" <span class="reason">{reason}</span>"""))}</dd></div>
        """);

    private static Html Versions(UiTexts texts, DocumentAnswer document) => document.Versions.Count == 0
        ? Html.Empty
        : Html.Of($"""
            <div><dt>{texts.OtherVersions}</dt><dd>{Html.Join(" · ", document.Versions.Select(id => Html.Of($"""<a href="{PageAddress.Document(id)}">{texts.LanguageName(id[(document.Work.Length + 1)..])}</a>""")))}</dd></div>
            """);

    /// <summary>Only an address of the web is made a link: a document could name any scheme.</summary>
    private static Html Source(string source) =>
        Uri.TryCreate(source, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Html.Of($"""<a rel="noreferrer nofollow" href="{address.AbsoluteUri}">{source}</a>""")
            : Html.Of($"{source}");
}
