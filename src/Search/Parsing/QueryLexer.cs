using System.Text;

namespace Chancery.Search.Parsing;

/// <summary>Cuts a query into tokens: Lucene's classic syntax.</summary>
internal sealed class QueryLexer(string query)
{
    /// <summary>Letters that a prefix must have: one letter stands for a good part of the vocabulary.</summary>
    private const int PrefixLettersMin = 2;

    private const string WordEnds = "\"()[]{}^";

    /// <summary>Quotation marks of the four languages: "a", “a”, „a“, „a”, ”a”, «a», »a«, »a».</summary>
    private const string Quotes = "\"“”„«»";

    private int _at;

    public List<Lexeme> Read()
    {
        var lexemes = new List<Lexeme>();
        Lexeme lexeme;
        do
        {
            lexeme = Next(lexemes.Count > 0 ? lexemes[^1] : new Lexeme(LexKind.End, "", 0, -1));
            lexemes.Add(lexeme);
        }
        while (lexeme.Kind != LexKind.End);
        return lexemes;
    }

    private Lexeme Next(Lexeme previous)
    {
        while (_at < query.Length && char.IsWhiteSpace(query[_at]))
        {
            _at++;
        }

        int start = _at;
        bool follows = previous.End == start;
        return _at == query.Length ? new Lexeme(LexKind.End, "", start, start) : query[_at] switch
        {
            '(' => Signed(LexKind.Open, 1),
            ')' => Signed(LexKind.Close, 1),
            '+' when BeginsPart() => Signed(LexKind.Plus, 1),
            '-' when BeginsPart() => Signed(LexKind.Minus, 1),
            '!' when BeginsPart() => Signed(LexKind.Not, 1),
            '&' when query.AsSpan(_at).StartsWith("&&") => Signed(LexKind.And, 2),
            '|' when query.AsSpan(_at).StartsWith("||") => Signed(LexKind.Or, 2),
            '[' or '{' => Bracketed(start),
            ']' or '}' => throw QueryParser.Fault($"'{query[start]}' closes a range that was not opened", start),
            '^' when follows => Number(LexKind.Boost, "^ is followed by a number, as in peace^2"),
            '^' => throw QueryParser.Fault("^ must follow a word or phrase directly, as in peace^2", start, query.Remove(start, 1)),
            '~' when follows && previous.Kind == LexKind.Phrase =>
                Number(LexKind.Slop, "~ after a phrase is followed by a number of words, as in \"peace talks\"~3"),
            var c when Quotes.Contains(c, StringComparison.Ordinal) => Quoted(start),
            _ => Word(start),
        };
    }

    /// <summary>A sign counts only directly before what it stands for; elsewhere it is a dash between words.</summary>
    private bool BeginsPart() => _at + 1 < query.Length && !char.IsWhiteSpace(query[_at + 1]);

    private Lexeme Signed(LexKind kind, int length)
    {
        _at += length;
        return new Lexeme(kind, query.Substring(_at - length, length), _at - length, _at);
    }

    private Lexeme Quoted(int start)
    {
        var phrase = new StringBuilder();
        for (_at++; _at < query.Length; _at++)
        {
            if (query[_at] == '\\' && _at + 1 < query.Length)
            {
                phrase.Append(query[++_at]);
            }
            else if (query[_at] != '„' && Quotes.Contains(query[_at], StringComparison.Ordinal))
            {
                _at++;
                return new Lexeme(LexKind.Phrase, phrase.ToString(), start, _at);
            }
            else
            {
                phrase.Append(query[_at]);
            }
        }

        string closed = $"{query[..start]}\"{query[(start + 1)..].TrimEnd()}\"";
        throw QueryParser.Fault("a quotation mark opens a phrase that is not closed", start, closed);
    }

    private Lexeme Bracketed(int start)
    {
        int length = query.AsSpan(start).IndexOfAny(']', '}');
        if (length < 0)
        {
            throw QueryParser.Fault(
                $"'{query[start]}' opens a range that is not closed, as in date:[2024-01-01 TO 2025-12-31]", start, query.TrimEnd() + "]");
        }

        _at = start + length + 1;
        return new Lexeme(LexKind.Range, query.Substring(start + 1, length - 1), start, _at);
    }

    private Lexeme Number(LexKind kind, string rule)
    {
        int start = _at++;
        while (_at < query.Length && (char.IsAsciiDigit(query[_at]) || query[_at] == '.'))
        {
            _at++;
        }

        return _at > start + 1
            ? new Lexeme(kind, query[(start + 1).._at], start, _at)
            : throw QueryParser.Fault(rule, start, query.Remove(start, 1));
    }

    private Lexeme Word(int start)
    {
        var word = new StringBuilder();
        int wildcard = -1;
        bool escaped = false;
        while (_at < query.Length && !char.IsWhiteSpace(query[_at]) && !WordEnds.Contains(query[_at], StringComparison.Ordinal))
        {
            char c = query[_at++];
            if (c == '\\' && _at < query.Length)
            {
                escaped = true;
                word.Append(query[_at++]);
                continue;
            }

            if (c == ':' && !escaped && IsFieldName(word.ToString()))
            {
                return new Lexeme(LexKind.Field, word.ToString(), start, _at);
            }

            RequireNotFuzzy(c, word);
            wildcard = wildcard < 0 && c is '*' or '?' && !IsQuestionMark(_at - 1) ? _at - 1 : wildcard;
            word.Append(c);
        }

        return wildcard < 0
            ? new Lexeme(Kind(word.ToString(), escaped), word.ToString(), start, _at)
            : Wildcard(word.ToString(), start, wildcard);
    }

    /// <summary>A colon makes a field of the word before it where a value follows; "10:30", "https://" and "EU:s" are words.</summary>
    private bool IsFieldName(string word) =>
        word.Length > 0 && word.All(char.IsAsciiLetter) &&
        (FieldValue.IsField(word) || !word.All(char.IsAsciiLetterUpper)) &&
        _at < query.Length && !char.IsWhiteSpace(query[_at]) && !query.AsSpan(_at).StartsWith("//");

    /// <summary>A question ends in a question mark; that is no wildcard.</summary>
    private bool IsQuestionMark(int at)
    {
        while (at < query.Length && query[at] == '?')
        {
            at++;
        }

        return at == query.Length || char.IsWhiteSpace(query[at]) || WordEnds.Contains(query[at], StringComparison.Ordinal);
    }

    private void RequireNotFuzzy(char c, StringBuilder word)
    {
        if (c == '~' && word.Length > 0)
        {
            int end = _at;
            while (end < query.Length && (char.IsAsciiDigit(query[end]) || query[end] == '.'))
            {
                end++;
            }

            throw QueryParser.Fault("fuzzy search is not offered; write the word without ~", _at - 1, query.Remove(_at - 1, end - _at + 1));
        }
    }

    private Lexeme Wildcard(string word, int start, int wildcard)
    {
        if (word == "*")
        {
            return new Lexeme(LexKind.Everything, word, start, _at);
        }

        bool isPrefix = query[wildcard] == '*' && wildcard == _at - 1 && word[..^1].Count(char.IsLetterOrDigit) >= PrefixLettersMin;
        return isPrefix
            ? new Lexeme(LexKind.Prefix, word[..^1], start, _at)
            : throw QueryParser.Fault(
                "an asterisk may stand only at the end of a word, after at least two letters", wildcard, query.Remove(wildcard, 1));
    }

    private static LexKind Kind(string word, bool escaped) => word switch
    {
        _ when escaped => LexKind.Word,
        "AND" => LexKind.And,
        "OR" => LexKind.Or,
        "NOT" => LexKind.Not,
        _ => LexKind.Word,
    };
}
