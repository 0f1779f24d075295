namespace Chancery.Search.Parsing;

/// <summary>The kinds of tokens that the query language has.</summary>
internal enum LexKind
{
    Word,
    Phrase,
    Field,
    And,
    Or,
    Not,
    Plus,
    Minus,
    Open,
    Close,
    Range,
    Boost,
    Slop,
    End,
}

/// <summary>A token of a query.</summary>
/// <param name="Text">The word, the phrase without quotes, the field's name, the inside of a range, or the number.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="HasWildcard">Whether a word has an unescaped asterisk or question mark.</param>
internal readonly record struct Lexeme(LexKind Kind, string Text, int Start, bool HasWildcard = false);

/// <summary>Cuts a query into tokens: Lucene's classic syntax.</summary>
internal sealed class QueryLexer(string query)
{
    private const string WordEnds = "\"()[]{}^";
    private int _at;

    public List<Lexeme> Read()
    {
        var lexemes = new List<Lexeme>();
        while (Next(lexemes.Count > 0 ? lexemes[^1] : default) is { Kind: not LexKind.End } lexeme)
        {
            lexemes.Add(lexeme);
        }

        lexemes.Add(new Lexeme(LexKind.End, "", query.Length));
        return lexemes;
    }

    private Lexeme Next(Lexeme previous)
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
        {
            _at++;
        }

        if (_at == query.Length)
        {
            return new Lexeme(LexKind.End, "", _at);
        }

        int start = _at;
        switch (query[_at])
        {
            case '(':
                return Single(LexKind.Open);
            case ')':
                return Single(LexKind.Close);
            case '+' when BeginsPart(start):
                return Single(LexKind.Plus);
            case '-' when BeginsPart(start):
                return Single(LexKind.Minus);
            case '!' when BeginsPart(start):
                return Single(LexKind.Not);
            case '"' or '“' or '„' or '”':
                return Quoted(start);
            case '[' or '{':
                return Bracketed(start);
            case ']' or '}':
                throw Fault($"'{query[start]}' closes a range that was not opened", start);
            case '^' when previous.Kind != LexKind.End && start > 0 && !char.IsWhiteSpace(query[start - 1]):
                _at++;
                return new Lexeme(LexKind.Boost, Number(start, "^ is followed by a number, as in peace^2"), start);
            case '~' when previous.Kind is LexKind.Phrase && start > 0 && query[start - 1] is '"' or '”' or '“':
                _at++;
                return new Lexeme(LexKind.Slop, Number(start, "~ after a phrase is followed by a number of words, as in \"peace talks\"~3"), start);
            case '^':
                throw Fault("^ must follow a word or phrase directly, as in peace^2", start);
            case '&' when query.AsSpan(_at).StartsWith("&&"):
                _at += 2;
                return new Lexeme(LexKind.And, "&&", start);
            case '|' when query.AsSpan(_at).StartsWith("||"):
                _at += 2;
                return new Lexeme(LexKind.Or, "||", start);
            default:
                return Word(start);
        }
    }

    /// <summary>A sign counts only directly before what it stands for; elsewhere it is a dash between words.</summary>
    private bool BeginsPart(int start) =>
        start + 1 < query.Length && !char.IsWhiteSpace(query[start + 1]);

    private Lexeme Single(LexKind kind) => new(kind, query[_at].ToString(), _at++);

    private Lexeme Quoted(int start)
    {
        int end = query.AsSpan(start + 1).IndexOfAny("\"“”");
        if (end < 0)
        {
            throw new QuerySyntaxException(
                "a quotation mark opens a phrase that is not closed", start, query[..start] + "\"" + query[(start + 1)..].TrimEnd() + "\"");
        }

        _at = start + end + 2;
        return new Lexeme(LexKind.Phrase, query.Substring(start + 1, end), start);
    }

    private Lexeme Bracketed(int start)
    {
        int end = query.AsSpan(start).IndexOfAny(']', '}');
        if (end < 0)
        {
            throw Fault($"'{query[start]}' opens a range that is not closed, as in date:[2024-01-01 TO 2025-12-31]", start);
        }

        _at = start + end + 1;
        return new Lexeme(LexKind.Range, query.Substring(start + 1, end - 1), start);
    }

    private string Number(int start, string rule)
    {
        int from = _at;
        while (_at < query.Length && (char.IsAsciiDigit(query[_at]) || query[_at] == '.'))
        {
            _at++;
        }

        return _at > from ? query[from.._at] : throw Fault(rule, start);
    }

    private Lexeme Word(int start)
    {
        var word = new System.Text.StringBuilder();
        bool wildcard = false;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && !WordEnds.Contains(query[_at]))
        {
            char c = query[_at++];
            if (c == '\\' && _at < query.Length)
            {
                word.Append(query[_at++]);
                continue;
            }

            if (c == ':' && IsFieldName(word.ToString(), start))
            {
                return new Lexeme(LexKind.Field, word.ToString(), start);
            }

            wildcard |= c is '*' or '?';
            word.Append(c);
        }

        return Named(word.ToString(), start, wildcard);
    }

    /// <summary>A colon makes a field of the word before it where a value follows and the word is of letters; "10:30" and "https://" are words.</summary>
    private bool IsFieldName(string word, int start) =>
        word.Length > 0 && word.All(char.IsAsciiLetter) && _at < query.Length &&
        !char.IsWhiteSpace(query[_at]) && !query.AsSpan(start).StartsWith(word + "://", StringComparison.Ordinal);

    private static Lexeme Named(string word, int start, bool wildcard) => word switch
    {
        "AND" => new Lexeme(LexKind.And, word, start),
        "OR" => new Lexeme(LexKind.Or, word, start),
        "NOT" => new Lexeme(LexKind.Not, word, start),
        _ => new Lexeme(LexKind.Word, word, start, wildcard),
    };

    private static QuerySyntaxException Fault(string message, int position) => new(message, position, null);
}
