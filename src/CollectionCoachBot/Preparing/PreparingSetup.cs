using CollectionCoachBot.Coaching.Dialog;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.Files;
using CollectionCoachBot.Preparing.Causes;
using CollectionCoachBot.Preparing.Checklist;
using CollectionCoachBot.Preparing.Letters;
using CollectionCoachBot.Preparing.Plans;

namespace CollectionCoachBot.Preparing;

internal static class PreparingSetup
{
    /// <summary>What is made ready for one customer: the checklist, the cause, the plan of reminders, the letter and its file.</summary>
    public static IServiceCollection AddPreparing(this IServiceCollection services) => services
        .AddSingleton<CaseFinder>()
        .AddSingleton<CaseParts>().AddSingleton<NoCallParts>()
        .AddSingleton<CaseShelves>()
        .AddSingleton<CasePages>()
        .AddSingleton<ICustomerPages>(provider => provider.GetRequiredService<CasePages>())
        .AddSingleton<LetterDesk>()
        .AddSingleton<LetterDocument>()
        .AddSingleton<IFileSource, LetterFile>()
        .AddSingleton<CauseCard>()
        .AddSingleton<PlanSteps>()
        .AddSingleton<ICardAction, KeepCause>()
        .AddSingleton<ICardAction, ShowOption>()
        .AddPage<PreparationPage>()
        .AddPage<CausePage>()
        .AddPage<PlanPage>()
        .AddPage<LetterPage>();

    private static IServiceCollection AddPage<T>(this IServiceCollection services)
        where T : CasePage => services
        .AddSingleton<T>()
        .AddSingleton<CasePage>(provider => provider.GetRequiredService<T>())
        .AddSingleton<ICardAction>(provider => ActivatorUtilities.CreateInstance<CasePress>(provider, provider.GetRequiredService<T>()))
        .AddSingleton<ICommand>(provider => ActivatorUtilities.CreateInstance<CaseCommand>(provider, provider.GetRequiredService<T>()));
}
