namespace Chancery.CrossLanguage.Learning;

/// <summary>A translation learned from parallel clauses.</summary>
/// <param name="Stem">The stem in the other language.</param>
/// <param name="Form">The stem's commonest form, as a reader would write it.</param>
/// <param name="Probability">Share of the word's occurrences that it translates, greater than 0 and at most 1.</param>
/// <param name="Count">About how many times the two words were seen to translate each other; at least 1.</param>
public sealed record LearnedTranslation(string Stem, string Form, float Probability, int Count);

/// <summary>What was learned of one word in one direction.</summary>
/// <param name="Occurrences">How many times the word stands in the parallel clauses.</param>
/// <param name="Translations">Its translations, likeliest first; equal ones in ordinal order.</param>
public sealed record LearnedWord(int Occurrences, IReadOnlyList<LearnedTranslation> Translations)
{
    /// <summary>A word that was never seen.</summary>
    public static LearnedWord None { get; } = new(0, []);
}

/// <summary>One direction of a learned lexicon.</summary>
/// <param name="From">Language of the words.</param>
/// <param name="To">Language of the translations.</param>
/// <param name="ClausePairs">How many pairs of clauses it was learned from.</param>
/// <param name="Words">By stem.</param>
public sealed record LearnedDirection(string From, string To, int ClausePairs, IReadOnlyDictionary<string, LearnedWord> Words);

/// <summary>Translations learned from parallel clauses, for every ordered pair of languages that has some. Thread-safe.</summary>
public sealed class LearnedLexicon
{
    private readonly Dictionary<(string From, string To), LearnedDirection> _directions;

    /// <param name="directions">Its directions; each ordered pair of languages at most once.</param>
    public LearnedLexicon(IReadOnlyList<LearnedDirection> directions)
    {
        ArgumentNullException.ThrowIfNull(directions);
        Directions = directions;
        _directions = directions.ToDictionary(direction => (direction.From, direction.To));
    }

    /// <summary>Nothing learned.</summary>
    public static LearnedLexicon Empty { get; } = new([]);

    /// <summary>Its directions.</summary>
    public IReadOnlyList<LearnedDirection> Directions { get; }

    /// <summary>One of its directions; null where it has nothing of it.</summary>
    public LearnedDirection? Direction(string from, string to) => _directions.GetValueOrDefault((from, to));

    /// <summary>What a stem of one language becomes in another; <see cref="LearnedWord.None"/> where nothing is known of it.</summary>
    public LearnedWord Find(string from, string to, string stem) =>
        _directions.TryGetValue((from, to), out var direction) && direction.Words.TryGetValue(stem, out var word) ? word : LearnedWord.None;
}
