using DocumentFormat.OpenXml.Wordprocessing;

namespace Chancery.Documents.Reading;

/// <summary>Computes the numbers that Word shows before paragraphs and that stand nowhere in the file ("Article 5", "27.").</summary>
internal sealed class DocxNumbering
{
    private const int LevelsMax = 9;

    private readonly DocxStyles _styles;
    private readonly Dictionary<int, AbstractNum> _abstracts = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<(int Instance, int Level)> _overridden = [];

    public DocxNumbering(Numbering? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            _abstracts.TryAdd(definition.AbstractNumberId?.Value ?? -1, definition);
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _instances.TryAdd(instance.NumberID?.Value ?? -1, instance);
        }
    }

    /// <summary>The number before the next paragraph, which is counted by this; empty where it has none.</summary>
    public string Next(ParagraphProperties? properties)
    {
        if (Instance(properties) is not { } found || !_instances.TryGetValue(found.Instance, out var instance) || Definition(instance) is not { } definition)
        {
            return "";
        }

        var level = Math.Clamp(found.Level ?? LevelOfStyle(definition, found.StyleId), 0, LevelsMax - 1);
        var counts = Counts(definition);
        Restart(instance, found.Instance, level, counts);
        counts[level] = counts[level] < 0 ? Start(definition, instance, level) : counts[level] + 1;
        for (var deeper = level + 1; deeper < LevelsMax; deeper++)
        {
            counts[deeper] = LevelAt(definition, instance, deeper)?.LevelRestart?.Val?.Value == 0 ? counts[deeper] : -1;
        }

        return Text(definition, instance, level, counts);
    }

    private (int Instance, int? Level, string? StyleId)? Instance(ParagraphProperties? properties)
    {
        var own = properties?.NumberingProperties;
        var style = _styles.Numbering(properties?.ParagraphStyleId?.Val?.Value);
        var id = own?.NumberingId?.Val?.Value ?? style?.Properties.NumberingId?.Val?.Value;
        return id is null or 0
            ? null
            : (id.Value, own?.NumberingLevelReference?.Val?.Value ?? style?.Properties.NumberingLevelReference?.Val?.Value, style?.StyleId);
    }

    // A list may borrow its definition from a style of lists, which points to another instance.
    private AbstractNum? Definition(NumberingInstance instance)
    {
        if (!_abstracts.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out var definition))
        {
            return null;
        }

        return definition.NumberingStyleLink?.Val?.Value is { } link
            ? _abstracts.Values.FirstOrDefault(other => other.StyleLink?.Val?.Value == link) ?? definition
            : definition;
    }

    private static int LevelOfStyle(AbstractNum definition, string? styleId) =>
        definition.Elements<Level>().FirstOrDefault(level => level.ParagraphStyleIdInLevel?.Val?.Value == styleId && styleId is not null)?.LevelIndex?.Value ?? 0;

    private int[] Counts(AbstractNum definition)
    {
        var id = definition.AbstractNumberId?.Value ?? -1;
        if (!_counts.TryGetValue(id, out var counts))
        {
            counts = new int[LevelsMax];
            Array.Fill(counts, -1);
            _counts[id] = counts;
        }

        return counts;
    }

    // Instances of one definition go on with each other's count, unless one says that it starts anew.
    private void Restart(NumberingInstance instance, int id, int level, int[] counts)
    {
        for (var i = 0; i <= level; i++)
        {
            if (Override(instance, i)?.StartOverrideNumberingValue is not null && _overridden.Add((id, i)))
            {
                counts[i] = -1;
            }
        }
    }

    private static LevelOverride? Override(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(each => each.LevelIndex?.Value == level);

    private static Level? LevelAt(AbstractNum definition, NumberingInstance instance, int level) =>
        Override(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(each => each.LevelIndex?.Value == level);

    private static int Start(AbstractNum definition, NumberingInstance instance, int level) =>
        Override(instance, level)?.StartOverrideNumberingValue?.Val?.Value ?? LevelAt(definition, instance, level)?.StartNumberingValue?.Val?.Value ?? 0;

    private static string Text(AbstractNum definition, NumberingInstance instance, int level, int[] counts)
    {
        var shown = LevelAt(definition, instance, level);
        var format = shown?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
        if (shown is null || format == NumberFormatValues.None)
        {
            return "";
        }

        if (format == NumberFormatValues.Bullet)
        {
            return "•";
        }

        var text = shown.LevelText?.Val?.Value ?? "";
        for (var i = 0; i < LevelsMax && text.Contains('%', StringComparison.Ordinal); i++)
        {
            var own = LevelAt(definition, instance, i);
            var value = counts[i] < 0 ? Start(definition, instance, i) : counts[i];
            var isLegal = shown.IsLegalNumberingStyle is { } legal && legal.Val?.Value != false;
            var written = isLegal ? NumberFormatValues.Decimal : own?.NumberingFormat?.Val?.Value ?? NumberFormatValues.Decimal;
            text = text.Replace($"%{i + 1}", DocxNumberFormat.Write(value, written), StringComparison.Ordinal);
        }

        return TextCleaner.Clean(text);
    }
}
