using System.Globalization;
using System.Text;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Splitting;

/// <summary>Goes through the marked lines once and builds the clauses.</summary>
internal sealed class ClauseBuilder
{
    private const int SignatureLinesMax = 40;
    private const int SentenceMin = 60;

    private readonly List<Clause> _clauses = [];
    private readonly HashSet<string> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _repeats = new(StringComparer.Ordinal);
    private readonly SectionStack _sections = new();
    private readonly StringBuilder _text = new();
    private OpenClause? _open;
    private string _container = "";
    private string? _article;
    private readonly bool _hasArticles;
    private readonly bool _hasNumbers;
    private readonly ReadBudget _budget;
    private bool _isPreamble;
    private bool _isClosed;
    private bool _restarts;
    private bool _hasNumberedRecitals;
    private int _annexes;
    private int _paragraphs;
    private int _recitals;

    public ClauseBuilder(bool hasArticles, bool hasNumbers, ReadBudget budget)
    {
        _hasArticles = hasArticles;
        _hasNumbers = hasNumbers;
        _isPreamble = hasNumbers;
        _budget = budget;
    }

    public IReadOnlyList<Clause> Build(List<Line> lines)
    {
        _restarts = NumbersRestart(lines);
        _hasNumberedRecitals = _hasArticles && lines.TakeWhile(line => line.Kind != MarkKind.Article).Any(line => line.Kind == MarkKind.Number);
        for (var i = 0; i < lines.Count; i++)
        {
            _budget.Check();
            Take(lines, i);
        }

        End();
        return _clauses;
    }

    private void Take(List<Line> lines, int i)
    {
        var line = lines[i];
        if (_isClosed && TakeAfterClosing(line))
        {
            return;
        }

        switch (line.Kind)
        {
            case MarkKind.Annex:
                OpenAnnex(line);
                break;
            case MarkKind.Chapter or MarkKind.Roman or MarkKind.Letter or MarkKind.Heading:
                OpenSection(line, i > 0 && lines[i - 1].IsHeading);
                break;
            case MarkKind.Article:
                OpenArticle(line);
                break;
            case MarkKind.Number:
                OpenNumbered(line);
                break;
            case MarkKind.Closing:
                Open("closing", "", ClauseRole.Closing, line.Text);
                _isClosed = RestIsShort(lines, i);
                break;
            case MarkKind.Witness:
                Open("witness", "", ClauseRole.Closing, line.Text);
                break;
            default:
                TakeParagraph(line.Text);
                break;
        }
    }

    // Behind the closing formula stand signatures; only an annex or a sentence that goes on is text.
    private bool TakeAfterClosing(Line line)
    {
        if (line.Kind is MarkKind.Annex or MarkKind.Article or MarkKind.Closing or MarkKind.Chapter)
        {
            _isClosed = false;
            return false;
        }

        if (line.Kind == MarkKind.None && line.Text.Length >= SentenceMin && TextShape.EndsSentence(line.Text) && _open is not null)
        {
            _text.Append('\n').Append(line.Text);
        }

        return true;
    }

    private bool RestIsShort(List<Line> lines, int closing)
    {
        var count = 0;
        for (var i = closing + 1; i < lines.Count && lines[i].Kind is not (MarkKind.Annex or MarkKind.Article); i++)
        {
            count++;
            if (count > SignatureLinesMax || (lines[i].Kind == MarkKind.Number && !_hasArticles))
            {
                return false;
            }
        }

        return true;
    }

    private void OpenAnnex(Line line)
    {
        End();
        _annexes++;
        var number = line.Number.Length > 0 ? line.Number : _annexes.ToString(CultureInfo.InvariantCulture);
        _container = $"annex_{number}";
        _article = null;
        _isPreamble = false;
        _sections.Clear();
        _sections.Open(line.Text, line.Rank, "", isUnderLast: false);
    }

    private void OpenSection(Line line, bool isUnderLast)
    {
        End();
        var label = line.Kind is MarkKind.Chapter or MarkKind.Roman && line.Number.Length > 0 ? "sec_" + line.Number : "";
        _sections.Open(line.Text, line.Rank, label, isUnderLast && line.Kind == MarkKind.Heading);
        if (line.Rank < SectionRank.ArticleTitle)
        {
            _article = null;
        }
    }

    private void OpenArticle(Line line)
    {
        End();
        _sections.CloseFrom(SectionRank.ArticleTitle);
        _article = line.Number;
        _isPreamble = false;
    }

    private void OpenNumbered(Line line)
    {
        if (_article is not null)
        {
            Open(ClauseLabel.ArticleParagraph(_article, line.Number), $"{_article}({line.Number})", ClauseRole.Body, line.Rest);
        }
        else if (_isPreamble && _hasArticles)
        {
            Open(ClauseLabel.Recital(line.Number), line.Number, ClauseRole.Preamble, line.Rest);
        }
        else
        {
            _isPreamble = false;
            var label = ClauseLabel.Numbered(line.Number);
            Open(_restarts ? ClauseLabel.Within(_sections.Label, label) : label, line.Number, ClauseRole.Body, line.Rest);
        }
    }

    private void TakeParagraph(string text)
    {
        if (_isPreamble && Recitals.IsEnacting(text) && (_recitals == 0 || text[^1] == ':'))
        {
            End();
        }
        else if (_open is { } open && GoesOn(open, text))
        {
            _text.Append(_text.Length > 0 ? "\n" : "").Append(text);
        }
        else if (_article is not null)
        {
            Open(ClauseLabel.Article(_article), _article, ClauseRole.Body, text);
        }
        else if (IsRecital(text))
        {
            _recitals++;
            Open(ClauseLabel.Recital(_recitals.ToString(CultureInfo.InvariantCulture)), "", ClauseRole.Preamble, text);
        }
        else
        {
            _paragraphs++;
            Open(ClauseLabel.Paragraph(_paragraphs), "", _isPreamble ? ClauseRole.Preamble : ClauseRole.Body, text);
        }
    }

    // Among recitals, a paragraph that leaves its sentence open is one more, whatever its first word.
    private bool IsRecital(string text) =>
        _isPreamble ? !_hasNumberedRecitals && (Recitals.Is(text) || (_recitals > 0 && Recitals.LeavesOpen(text))) : !_hasNumbers && Recitals.Is(text);

    // A numbered clause goes on until the next one; an unnumbered paragraph only over the list that it announces.
    private bool GoesOn(OpenClause open, string text)
    {
        if (open.Number.Length > 0 && open.Role == ClauseRole.Body)
        {
            return true;
        }

        if (open.Role == ClauseRole.Closing)
        {
            return false;
        }

        var last = _text.Length > 0 ? _text[^1] : ':';
        return TextShape.IsListItem(text) || (char.IsLower(text[0]) && last is not ('.' or '!' or '?') && !IsRecital(text));
    }

    private void Open(string label, string number, ClauseRole role, string text)
    {
        End();
        _open = new OpenClause(ClauseLabel.Within(_container, label), number, role);
        _text.Append(text);
    }

    private void End()
    {
        if (_open is { } open && TextShape.HasLetters(_text.ToString()))
        {
            var label = ClauseLabel.MakeUnique(open.Label, _labels, _repeats);
            _clauses.Add(new Clause(label, open.Number, _sections.Names, _text.ToString(), open.Role));
        }

        _open = null;
        _text.Clear();
    }

    // Where each section counts its clauses from 1, a clause's id names the section as well.
    private static bool NumbersRestart(List<Line> lines)
    {
        var highest = 0;
        var inArticle = false;
        foreach (var line in lines)
        {
            highest = line.Kind == MarkKind.Annex ? 0 : highest;
            inArticle = line.Kind == MarkKind.Article || (inArticle && line.Kind != MarkKind.Annex);
            if (line.Kind == MarkKind.Number && !inArticle)
            {
                if (line.Value < highest)
                {
                    return true;
                }

                highest = line.Value;
            }
        }

        return false;
    }

    private sealed record OpenClause(string Label, string Number, ClauseRole Role);
}
