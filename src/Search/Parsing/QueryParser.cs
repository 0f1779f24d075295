using System.Globalization;

namespace Chancery.Search.Parsing;

/// <summary>
/// Reads Lucene's classic query syntax: words, "phrases", "near"~5, + - AND OR NOT, parentheses, prefix*, boost^2,
/// field:value, date:[2024-01-01 TO 2025-12-31].
/// </summary>
internal sealed class QueryParser
{
    /// <summary>Longest query, in UTF-16 code units.</summary>
    public const int LengthMax = 2000;

    private const int DepthMax = 30;
    private const int SlopMax = 100;

    /// <summary>Faults that are mended one after the other for a suggestion.</summary>
    private const int RepairsMax = 8;

    private readonly string _query;
    private readonly List<Lexeme> _lexemes;
    private int _at;
    private int _depth;

    private QueryParser(string query)
    {
        _query = query;
        _lexemes = new QueryLexer(query).Read();
    }

    internal Lexeme Current => _lexemes[_at];

    internal string Query => _query;

    /// <exception cref="QuerySyntaxException">The query can't be read; what it suggests can be.</exception>
    public static QueryNode Parse(string query)
    {
        try
        {
            return ParseOnce(query);
        }
        catch (QuerySyntaxException fault)
        {
            throw new QuerySyntaxException(fault.Message, fault.Position, Suggestion(query, fault));
        }
    }

    /// <summary>Reads a query that can't be read otherwise as plain words, without its signs.</summary>
    public static QueryNode ParseLenient(string query)
    {
        try
        {
            return ParseOnce(query);
        }
        catch (QuerySyntaxException) when (!string.IsNullOrWhiteSpace(query))
        {
            return new WordsNode(PlainWords.Of(query));
        }
    }

    private static QueryNode ParseOnce(string query)
    {
        if (query.Length > LengthMax)
        {
            throw Fault($"the query has {query.Length} characters; {LengthMax} is the most", LengthMax);
        }

        if (string.IsNullOrWhiteSpace(query))
        {
            throw Fault("the query is empty", 0);
        }

        var parser = new QueryParser(query);
        var node = parser.ParseOr();
        return parser.Current.Kind == LexKind.End
            ? node
            : throw Fault("')' closes a group that was not opened", parser.Current.Start, query.Remove(parser.Current.Start, 1));
    }

    /// <summary>Mends one fault after the other until the query can be read; where that leads nowhere, its plain words remain.</summary>
    private static string? Suggestion(string query, QuerySyntaxException fault)
    {
        string? candidate = fault.Suggestion;
        for (int repair = 0; repair < RepairsMax && PlainWords.Of(candidate ?? "").Length > 0; repair++)
        {
            try
            {
                ParseOnce(candidate!);
                return candidate;
            }
            catch (QuerySyntaxException next)
            {
                candidate = next.Suggestion;
            }
        }

        string plain = PlainWords.Of(query);
        return plain.Length > 0 ? plain : null;
    }

    private QueryNode ParseOr()
    {
        if (++_depth > DepthMax)
        {
            throw Fault($"groups are nested more than {DepthMax} deep", Current.Start);
        }

        var parts = new List<QueryNode> { ParseAnd() };
        while (Current.Kind == LexKind.Or)
        {
            var sign = _lexemes[_at++];
            parts.Add(Operand(sign, ParseAnd));
        }

        _depth--;
        return parts.Count == 1 ? parts[0] : new OrNode(parts);
    }

    private QueryNode ParseAnd()
    {
        var first = ParseSequence();
        var parts = new List<(Sign, QueryNode)> { Unsigned(first) };
        while (Current.Kind == LexKind.And)
        {
            var sign = _lexemes[_at++];
            parts.Add(Unsigned(Operand(sign, ParseSequence)));
        }

        return parts.Count == 1 ? first : new AndNode(parts);
    }

    /// <summary>"NOT b" after AND is one part with a sign, not a sequence.</summary>
    private static (Sign, QueryNode) Unsigned(QueryNode node) =>
        node is SequenceNode { Parts: [var only] } ? only : (Sign.None, node);

    private QueryNode Operand(Lexeme sign, Func<QueryNode> parse) =>
        Current.Kind is LexKind.End or LexKind.Close or LexKind.And or LexKind.Or
            ? throw Fault($"after {sign.Text} something must follow", sign.Start, _query.Remove(sign.Start, sign.Text.Length).Trim())
            : parse();

    private QueryNode ParseSequence()
    {
        var parts = new List<(Sign Sign, QueryNode Part)>();
        while (Current.Kind is not (LexKind.End or LexKind.Close or LexKind.And or LexKind.Or))
        {
            AddPart(parts, ParseSign());
        }

        if (parts.Count == 0)
        {
            string what = Current.Kind == LexKind.End ? "the query ends where a word should stand" : $"a word should stand before '{Current.Text}'";
            throw Fault(what, Current.Start, Current.Kind == LexKind.End ? null : WithoutEmptyGroup());
        }

        return parts is [(Sign.None, var only)] ? only : new SequenceNode(parts);
    }

    /// <summary>Plain words side by side become one run, so that terms of several words can be recognised in it.</summary>
    private void AddPart(List<(Sign Sign, QueryNode Part)> parts, Sign sign)
    {
        var part = ParseBoosted();
        if (sign == Sign.None && part is WordsNode words && parts.Count > 0 && parts[^1] is (Sign.None, WordsNode before))
        {
            parts[^1] = (Sign.None, new WordsNode($"{before.Text} {words.Text}"));
        }
        else
        {
            parts.Add((sign, part));
        }
    }

    private Sign ParseSign()
    {
        var sign = Current.Kind switch
        {
            LexKind.Plus => Sign.Required,
            LexKind.Minus or LexKind.Not => Sign.Prohibited,
            _ => Sign.None,
        };
        if (sign != Sign.None)
        {
            var lexeme = _lexemes[_at++];
            if (!BeginsPart(Current.Kind))
            {
                throw Fault($"after {lexeme.Text} a word must follow", lexeme.Start, _query.Remove(lexeme.Start, lexeme.Text.Length).Trim());
            }
        }

        return sign;
    }

    private QueryNode ParseBoosted()
    {
        var part = ParsePart();
        if (Current.Kind != LexKind.Boost)
        {
            return part;
        }

        var boost = _lexemes[_at++];
        return float.TryParse(boost.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float factor) && factor is > 0 and <= 100
            ? new BoostNode(part, factor)
            : throw Fault("a boost is a number greater than 0 and at most 100", boost.Start, Replaced(boost, ""));
    }

    private QueryNode ParsePart()
    {
        var lexeme = _lexemes[_at++];
        switch (lexeme.Kind)
        {
            case LexKind.Word:
                return new WordsNode(lexeme.Text);
            case LexKind.Prefix:
                return new PrefixNode(lexeme.Text);
            case LexKind.Everything:
                return new EverythingNode();
            case LexKind.Phrase:
                return ParsePhrase(lexeme);
            case LexKind.Field:
                return FieldValue.Parse(lexeme, this);
            case LexKind.Open:
                var inside = ParseOr();
                if (Current.Kind != LexKind.Close)
                {
                    throw Fault("'(' opens a group that is not closed", lexeme.Start, _query.TrimEnd() + ")");
                }

                _at++;
                return inside;
            default:
                throw Fault(
                    $"'{_query[lexeme.Start..lexeme.End]}' can't stand here", lexeme.Start, _query.Remove(lexeme.Start, lexeme.End - lexeme.Start));
        }
    }

    private PhraseNode ParsePhrase(Lexeme lexeme)
    {
        if (string.IsNullOrWhiteSpace(lexeme.Text))
        {
            throw Fault("a phrase has no word in it", lexeme.Start, _query.Remove(lexeme.Start, lexeme.End - lexeme.Start));
        }

        int slop = 0;
        if (Current.Kind == LexKind.Slop)
        {
            var number = _lexemes[_at++];
            if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out slop) || slop > SlopMax)
            {
                throw Fault(
                    $"words of a phrase may stand at most {SlopMax} words apart", number.Start, Replaced(number, $"~{SlopMax}"));
            }
        }

        return new PhraseNode(lexeme.Text, slop);
    }

    internal QueryNode NextPart(Lexeme field) =>
        BeginsPart(Current.Kind) && Current.Kind != LexKind.Field
            ? ParsePart()
            : throw Fault($"after {field.Text}: a value must follow", field.Start, Replaced(field, field.Text + " "));

    internal bool TryTakeRange(out Lexeme range)
    {
        range = Current;
        _at += range.Kind == LexKind.Range ? 1 : 0;
        return range.Kind == LexKind.Range;
    }

    internal static QuerySyntaxException Fault(string message, int position, string? suggestion = null) => new(message, position, suggestion);

    private static bool BeginsPart(LexKind kind) =>
        kind is LexKind.Word or LexKind.Prefix or LexKind.Everything or LexKind.Phrase or LexKind.Field or LexKind.Open;

    private string Replaced(Lexeme lexeme, string by) => _query[..lexeme.Start] + by + _query[lexeme.End..];

    /// <summary>The query without "()", or without the operator that has nothing before it.</summary>
    private string WithoutEmptyGroup()
    {
        bool isGroup = Current.Kind == LexKind.Close && _at > 0 && _lexemes[_at - 1].Kind == LexKind.Open;
        int start = isGroup ? _lexemes[_at - 1].Start : Current.Start;
        return _query.Remove(start, Current.End - start);
    }
}
