using System.Globalization;

namespace Chancery.Documents.Reading;

/// <summary>Goes through an Akoma Ntoso document and takes its clauses by the article tree that it marks.</summary>
internal sealed class AkomaNtosoClauses(ReadBudget budget)
{
    /// <summary>How Akoma Ntoso elements lie in the text.</summary>
    public static readonly MarkupDialect Dialect = new(
        MarkupDialect.Names("p item point paragraph subparagraph list intro wrapUp listIntroduction listWrapUp content heading subheading tblock blockList li tr formula alinea quotedStructure longTitle container section article chapter subsection clause subclause indent block division"),
        MarkupDialect.Names("meta authorialNote note noteRef omissis img eop marker placeholder signature from"),
        MarkupDialect.Names("num"),
        MarkupDialect.Names("td th eol br"),
        MarkupDialect.Names("tr"));

    private static readonly HashSet<string> Containers = new(StringComparer.Ordinal)
    {
        "book", "tome", "part", "subpart", "title", "subtitle", "chapter", "subchapter", "division", "subdivision", "section", "subsection", "hcontainer", "level",
        "transitional", "tblock", "debateSection", "administrationOfOath", "communication", "petitions", "papers", "noticesOfMotion", "questions", "address", "speech",
        "question", "answer", "speechGroup", "introduction", "background", "motivation", "decision", "arguments", "remedies", "article", "list", "crossHeading",
    };

    private static readonly HashSet<string> Units = new(StringComparer.Ordinal) { "article", "section", "rule", "proviso" };

    private static readonly HashSet<string> Attached = new(StringComparer.Ordinal) { "attachments", "components", "attachment", "component", "interstitial" };

    private readonly ClauseGathering _gathering = new(budget);
    private int _annexes;

    public IReadOnlyList<Clause> Clauses => _gathering.Clauses;

    public void Read(MarkupNode document)
    {
        foreach (var part in document.Elements)
        {
            switch (part.Name)
            {
                case "preamble":
                    Preamble(part);
                    break;
                case "conclusions":
                    _gathering.AddClosing(MarkupFlow.Paragraphs(Dialect, [part]));
                    break;
                case "preface" or "coverPage" or "meta":
                    break;
                default:
                    _ = Attached.Contains(part.Name) ? Annexes(part) : Walk(part);
                    break;
            }
        }
    }

    private bool Annexes(MarkupNode node)
    {
        foreach (var child in node.Elements)
        {
            if (Attached.Contains(child.Name))
            {
                Annexes(child);
            }
            else if (child.Name is "doc" or "act" or "statement" or "documentCollection")
            {
                _annexes++;
                var heading = MarkupFlow.Line(Dialect, child.Child("preface")?.Descendants().FirstOrDefault(each => each.Name is "docTitle" or "longTitle"));
                _gathering.InAnnex(_annexes.ToString(CultureInfo.InvariantCulture), heading, () => Read(child));
            }
        }

        return true;
    }

    private void Preamble(MarkupNode preamble)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var node in preamble.Elements.SelectMany(child => child.Name is "recitals" or "citations" ? child.Elements : [child]))
        {
            if (node.Name is "recital" or "citation")
            {
                var kind = node.Name == "recital" ? "rec" : "cit";
                counts[kind] = counts.GetValueOrDefault(kind) + 1;
                var cited = ClauseGathering.NumberIn(MarkupFlow.Line(Dialect, node.Child("num")));
                var number = cited.Length > 0 ? cited : counts[kind].ToString(CultureInfo.InvariantCulture);
                var label = kind == "rec" ? ClauseLabel.Recital(number) : "cit_" + number;
                _gathering.Add(label, cited, Body(node), ClauseRole.Preamble);
            }
            else
            {
                _gathering.AddParagraphs(MarkupFlow.Paragraphs(Dialect, [node]), ClauseRole.Preamble);
            }
        }
    }

    private bool Walk(MarkupNode node)
    {
        var loose = new List<MarkupNode>();
        foreach (var child in node.Children)
        {
            if (child.Name is "num" or "heading" or "subheading" or "from" or "meta")
            {
                continue;
            }

            if (!IsStructure(child))
            {
                loose.Add(child);
                continue;
            }

            Flush(loose);
            Take(child);
        }

        Flush(loose);
        return true;
    }

    private static bool IsStructure(MarkupNode child) =>
        Containers.Contains(child.Name) || Units.Contains(child.Name) || (IsNumbered(child) && child.Name is "paragraph" or "clause" or "point")
        || child.Name is "paragraph" or "clause" or "body" or "container" or "attachments" or "components";

    private void Take(MarkupNode node)
    {
        if (Units.Contains(node.Name) && IsNumbered(node) && !node.Descendants().Any(below => Units.Contains(below.Name) && IsNumbered(below) && !IsQuoted(node, below)))
        {
            Article(node);
        }
        else if (IsNumbered(node) && node.Name is "paragraph" or "clause" or "point")
        {
            var number = NumberOf(node);
            _gathering.Under(MarkupFlow.Line(Dialect, node.Child("heading")), () => _gathering.Add(ClauseLabel.Numbered(number), number, Body(node)));
        }
        else if (Attached.Contains(node.Name))
        {
            Annexes(node);
        }
        else
        {
            var heading = ClauseGathering.Heading(
                MarkupFlow.Line(Dialect, node.Child("num")), MarkupFlow.Line(Dialect, node.Child("heading")), MarkupFlow.Line(Dialect, node.Child("subheading")), MarkupFlow.Line(Dialect, node.Child("from")));
            _gathering.Under(heading, () => Walk(node));
        }
    }

    // What an act quotes to put it into another act is no article of its own.
    private static bool IsQuoted(MarkupNode within, MarkupNode node) =>
        within.Descendants("quotedStructure").Any(quoted => quoted.Descendants().Contains(node));

    private void Article(MarkupNode article)
    {
        var number = NumberOf(article);
        var kind = article.Name == "section" ? "sec" : "art";
        var label = kind == "art" ? ClauseLabel.Article(number) : "sec_" + ClauseLabel.Article(number)["art_".Length..];
        _gathering.Under(MarkupFlow.Line(Dialect, article.Child("heading")), () =>
        {
            var inner = article.Elements.Where(child => child.Name is "paragraph" or "subsection" && IsNumbered(child)).ToList();
            if (inner.Count == 0)
            {
                _gathering.Add(label, number, Body(article));
                return;
            }

            var part = kind == "art" ? "para" : "subsec";
            _gathering.Add(label, number, MarkupFlow.Paragraphs(Dialect, article.Children.Where(child => !inner.Contains(child) && child.Name is not ("num" or "heading" or "subheading"))));
            foreach (var paragraph in inner)
            {
                var cited = NumberOf(paragraph);
                _gathering.Add($"{label}__{part}_{ClauseLabel.Article(cited)["art_".Length..]}", $"{number}({cited})", Body(paragraph));
            }
        });
    }

    private void Flush(List<MarkupNode> loose)
    {
        _gathering.AddParagraphs(MarkupFlow.Paragraphs(Dialect, loose));
        loose.Clear();
    }

    private static bool IsNumbered(MarkupNode node) => NumberOf(node).Length > 0;

    private static string NumberOf(MarkupNode node) => ClauseGathering.NumberIn(MarkupFlow.Line(Dialect, node.Child("num")));

    private static List<string> Body(MarkupNode node) =>
        MarkupFlow.Paragraphs(Dialect, node.Children.Where(child => child.Name is not ("num" or "heading" or "subheading")));
}
