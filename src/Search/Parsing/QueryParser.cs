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
    private readonly string _query;
    private readonly List<Lexeme> _lexemes;
    private int _at;
    private int _depth;

    private QueryParser(string query)
    {
        _query = query;
        _lexemes = new QueryLexer(query).Read();
    }

    private Lexeme Current => _lexemes[_at];

    /// <exception cref="QuerySyntaxException">The query can't be read.</exception>
    public static QueryNode Parse(string query)
    {
        if (query.Length > LengthMax)
        {
            throw new QuerySyntaxException($"the query has {query.Length} characters; {LengthMax} is the most", LengthMax, null);
        }

        if (string.IsNullOrWhiteSpace(query))
        {
            throw new QuerySyntaxException("the query is empty", 0, null);
        }

        var parser = new QueryParser(query);
        var node = parser.ParseOr();
        return parser.Current.Kind == LexKind.End
            ? node
            : throw QueryParser.Fault("')' closes a group that was not opened", parser.Current.Start, query.Remove(parser.Current.Start, 1));
    }

    /// <summary>Reads a query as plain words, whatever signs it has.</summary>
    public static QueryNode ParseLenient(string query)
    {
        try
        {
            return Parse(query);
        }
        catch (QuerySyntaxException) when (!string.IsNullOrWhiteSpace(query))
        {
            return new WordsNode(query.Length > LengthMax ? query[..LengthMax] : query);
        }
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
        var parts = new List<(Sign, QueryNode)> { Unsigned(ParseSequence()) };
        while (Current.Kind == LexKind.And)
        {
            var sign = _lexemes[_at++];
            parts.Add(Unsigned(Operand(sign, ParseSequence)));
        }

        return parts.Count == 1 && parts[0].Item1 == Sign.None ? parts[0].Item2 : new AndNode(parts);
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
            throw Fault(what, Current.Start);
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
            if (Current.Kind is not (LexKind.Word or LexKind.Phrase or LexKind.Field or LexKind.Open))
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
            : throw Fault("a boost is a number greater than 0 and at most 100", boost.Start);
    }

    private QueryNode ParsePart()
    {
        var lexeme = _lexemes[_at++];
        switch (lexeme.Kind)
        {
            case LexKind.Word:
                return ParseWord(lexeme);
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
                throw Fault($"'{lexeme.Text}' can't stand here", lexeme.Start);
        }
    }

    private QueryNode ParseWord(Lexeme lexeme)
    {
        string word = lexeme.Text;
        if (!lexeme.HasWildcard)
        {
            return word.Contains('~', StringComparison.Ordinal)
                ? throw Fault("fuzzy search is not offered; write the word without ~", lexeme.Start + word.IndexOf('~', StringComparison.Ordinal), _query.Replace("~", "", StringComparison.Ordinal))
                : new WordsNode(word);
        }

        if (word == "*")
        {
            return new EverythingNode();
        }

        bool isPrefix = word.Length >= 3 && word.IndexOfAny(['*', '?']) == word.Length - 1 && word[^1] == '*';
        return isPrefix
            ? new PrefixNode(word[..^1])
            : throw Fault("an asterisk may stand only at the end of a word, after at least two letters", lexeme.Start + word.IndexOfAny(['*', '?']));
    }

    private PhraseNode ParsePhrase(Lexeme lexeme)
    {
        if (string.IsNullOrWhiteSpace(lexeme.Text))
        {
            throw Fault("a phrase has no word in it", lexeme.Start);
        }

        int slop = 0;
        if (Current.Kind == LexKind.Slop)
        {
            var number = _lexemes[_at++];
            if (!int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out slop) || slop > 100)
            {
                throw Fault("words of a phrase may stand at most 100 words apart", number.Start);
            }
        }

        return new PhraseNode(lexeme.Text, slop);
    }

    internal QueryNode NextPart(Lexeme field) =>
        Current.Kind is LexKind.Word or LexKind.Phrase or LexKind.Open
            ? ParsePart()
            : throw Fault($"after {field.Text}: a value must follow", field.Start);

    internal bool TryTakeRange(out Lexeme range)
    {
        range = Current;
        _at += range.Kind == LexKind.Range ? 1 : 0;
        return range.Kind == LexKind.Range;
    }

    internal static QuerySyntaxException Fault(string message, int position, string? suggestion = null) => new(message, position, suggestion);

    internal string Query => _query;
}
