using CollectionCoachBot.Playbook;
using CollectionCoachBot.Receivables;

namespace CollectionCoachBot.Preparing.Plans;

/// <summary>One step of a customer's dunning plan on its day.</summary>
/// <param name="Step">What is done, by whom.</param>
/// <param name="On">The working day for it; null where nothing is due that it could be counted from.</param>
/// <param name="MovedFrom">The free day that it would fall on; null: it stands where it was counted to.</param>
/// <param name="Stage">The stage that its day falls into.</param>
/// <param name="State">What became of it.</param>
internal sealed record PlanNode(PlanStep Step, DateOnly? On, DateOnly? MovedFrom, OverdueStage Stage, PlanNodeState State);
