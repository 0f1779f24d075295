using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Index.Native;

namespace Chancery.SearchApi.Serving;

/// <summary>What the service is made of.</summary>
internal static class ServingServices
{
    /// <summary>The engine, the snapshots opened of it, and what reads them.</summary>
    public static void AddServing(this IServiceCollection services, ServiceOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<IIndexEngine>(new NativeEngine(options.IndexFolder));
        services.AddSingleton(new Lazy<Expander>(() => new Expander(Lexicon.BuiltIn)));
        services.AddSingleton<SampleIndex>();
        services.AddSingleton<SnapshotHolder>();
        services.AddSingleton<Catalogue>();
        services.AddHostedService<IndexWatch>();
    }
}
