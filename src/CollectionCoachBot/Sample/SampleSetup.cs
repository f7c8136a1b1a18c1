using CollectionCoachBot.Receivables.Import;

namespace CollectionCoachBot.Sample;

internal static class SampleSetup
{
    /// <summary>The sample ledger: filled in at the first start in Development, and removed by the first real import anywhere.</summary>
    public static IServiceCollection AddSample(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddSingleton<ISampleRemoval, SampleRemoval>().AddSingleton<SampleLedger>();
        return environment.IsDevelopment() ? services.AddHostedService<SampleOnFirstRun>() : services;
    }
}
