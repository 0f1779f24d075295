using System.Collections.Frozen;

namespace Chancery.Analysis.Compounds;

/// <summary>How a word changes where another follows it in a compound.</summary>
/// <param name="Lost">Letters it gives up: "e" of "Schule" in "Schuljahr".</param>
/// <param name="Added">Letters it takes on: "s" in "Arbeitsmarkt".</param>
/// <param name="Group">The joints that count as one in the weights: none, with "s", with "n", another vowel, with letters lost.</param>
internal readonly record struct Joint(string Lost, string Added, int Group)
{
    public const int GroupCount = 5;

    /// <summary>As it stands in the list of parts: "+s", "-e", "a>o", and "+" for nothing at all.</summary>
    public override string ToString() => (Lost, Added) switch
    {
        ("", _) => $"+{Added}",
        (_, "") => $"-{Lost}",
        _ => $"{Lost}>{Added}",
    };
}

/// <summary>A language's ways of joining words, from <c>analyzers/{language}/compound-links.txt</c>.</summary>
internal sealed class CompoundJoints
{
    private const int None = 0;
    private const int WithS = 1;
    private const int WithN = 2;
    private const int WithVowel = 3;
    private const int WithLoss = 4;

    private readonly Joint[] _joints;
    private readonly string[] _endings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _never;

    private CompoundJoints(List<Joint> joints, List<string> endings, List<string> never)
    {
        (_joints, _endings) = ([.. joints], [.. endings]);
        _never = never.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>All joints, that of words that are simply written together first.</summary>
    public ReadOnlySpan<Joint> Joints => _joints;

    /// <summary>What a last word may take on.</summary>
    public ReadOnlySpan<string> Endings => _endings;

    /// <summary>Whether a word never takes part.</summary>
    public bool IsExcluded(ReadOnlySpan<char> word) => _never.Contains(word);

    /// <summary>Reads the file's lines; empty where a language joins no words.</summary>
    public static CompoundJoints Read(IEnumerable<string> lines)
    {
        List<Joint> joints = [new("", "", None)];
        List<string> endings = [];
        List<string> never = [];
        foreach (string line in lines)
        {
            string[] fields = line.Split(' ');
            string[] values = fields[1..];
            switch (fields[0])
            {
                case "link":
                    joints.AddRange(values.Select(added => new Joint("", added, GroupOf(added))));
                    break;
                case "lost":
                    joints.AddRange(values.Select(lost => new Joint(lost, "", WithLoss)));
                    break;
                case "changed":
                    joints.AddRange(values.Select(each => each.Split('>')).Select(each => new Joint(each[0], each[1], WithLoss)));
                    break;
                case "ending":
                    endings.AddRange(values);
                    break;
                default:
                    never.AddRange(values);
                    break;
            }
        }

        return new CompoundJoints(joints, endings, never);
    }

    private static int GroupOf(string added) => added[^1] switch
    {
        's' => WithS,
        'n' => WithN,
        _ => WithVowel,
    };
}
