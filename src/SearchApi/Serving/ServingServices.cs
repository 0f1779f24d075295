using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Learning;
using Chancery.Index;
using Chancery.Index.Native;

namespace Chancery.SearchApi.Serving;

/// <summary>What the service is made of.</summary>
internal static partial class ServingServices
{
    /// <summary>The engine, the snapshots opened of it, and what reads them.</summary>
    public static void AddServing(this IServiceCollection services, ServiceOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IIndexEngine>(new NativeEngine(options.IndexFolder));
        services.AddSingleton(provider => new Lazy<Expander>(() => Expander(options, provider.GetRequiredService<ILoggerFactory>())));
        services.AddSingleton<SampleIndex>();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<Catalogue>();
        services.AddHostedService<IndexWatch>();
    }

    /// <summary>The lexicon, with what was learned from the index; a damaged learned lexicon is told of and left out.</summary>
    private static Expander Expander(ServiceOptions options, ILoggerFactory logs)
    {
        var learned = LearnedLexiconFile.Read(options.IndexFolder, out string? fault);
        if (fault is not null)
        {
            LearnedLexiconLeftOut(logs.CreateLogger(typeof(ServingServices).FullName!), fault);
        }

        return new Expander(Lexicon.BuiltIn, learned);
    }

    [LoggerMessage(LogLevel.Warning, "the learned lexicon is left out: {Fault}")]
    private static partial void LearnedLexiconLeftOut(ILogger logger, string fault);
}
