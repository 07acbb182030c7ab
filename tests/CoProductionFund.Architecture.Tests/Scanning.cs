using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;

namespace CoProductionFund.Architecture.Tests;

/// <summary>What a type names: in its signatures and inside its methods, lambdas and state machines too.</summary>
internal static class Scanning
{
    private const BindingFlags All =
        BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static
        | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Types written by people; what the compiler adds is scanned as part of them.</summary>
    public static IReadOnlyList<Type> Written(this Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type => !type.IsNested && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
                .Where(type => type.Namespace?.StartsWith("CoProductionFund", StringComparison.Ordinal) is true),
        ];

    public static IReadOnlySet<Type> NamesTypes(this Type type)
    {
        var named = type.WithNested()
            .SelectMany(it =>
                it.GetMembers(All)
                    .SelectMany(Signature)
                    .Concat(it.GetInterfaces().Except(it.BaseType?.GetInterfaces() ?? []))
                    .Append(it.BaseType)
                    .Concat(it.GetCustomAttributesData().Select(attribute => attribute.AttributeType))
            )
            .Concat(type.WithNested().SelectMany(Bodies).SelectMany(Locals))
            .Concat(type.NamesMembers().SelectMany(member => Signature(member).Append(member.DeclaringType)));
        return named.SelectMany(Parts).ToHashSet();
    }

    /// <summary>Methods, constructors and fields used in the bodies.</summary>
    public static IReadOnlySet<MemberInfo> NamesMembers(this Type type) =>
        type.WithNested().SelectMany(Bodies).SelectMany(NamedIn).ToHashSet();

    /// <summary>The bodies of one type: methods, constructors, and what the compiler made of lambdas and async methods.</summary>
    public static IEnumerable<MethodBase> Bodies(this Type type) => type.GetMembers(All).OfType<MethodBase>();

    public static IEnumerable<Type> WithNested(this Type type) =>
        type.GetNestedTypes(All).SelectMany(WithNested).Prepend(type);

    public static IEnumerable<MemberInfo> NamedIn(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            yield break;
        }

        Type[]? ofType = method.DeclaringType is { IsGenericType: true } declaring
                ? declaring.GetGenericArguments()
                : null,
            ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;

        for (var at = 0; at < code.Length; )
        {
            var value = code[at++] is 0xFE and var first ? unchecked((short)((first << 8) | code[at++])) : code[at - 1];
            var operation = OpCodesByValue[value];
            if (
                operation.OperandType
                is OperandType.InlineMethod
                    or OperandType.InlineField
                    or OperandType.InlineType
                    or OperandType.InlineTok
            )
            {
                yield return method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!;
            }

            at += Length(operation.OperandType, code, at);
        }
    }

    private static IEnumerable<Type?> Locals(MethodBase method) =>
        method.GetMethodBody()?.LocalVariables.Select(it => it.LocalType) ?? [];

    private static int Length(OperandType operand, byte[] code, int at) =>
        operand switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(code, at),
            _ => 4,
        };

    private static IEnumerable<Type?> Signature(MemberInfo member) =>
        member switch
        {
            Type type => [type],
            FieldInfo field => [field.FieldType],
            PropertyInfo property => [property.PropertyType],
            ConstructorInfo constructor => constructor.GetParameters().Select(it => it.ParameterType),
            MethodInfo method =>
            [
                method.ReturnType,
                .. method.GetParameters().Select(it => it.ParameterType),
                .. method.GetGenericArguments(),
            ],
            _ => [],
        };

    /// <summary>A list of groups names the list and the group; a nested type names the outer one.</summary>
    private static IEnumerable<Type> Parts(Type? type) =>
        type switch
        {
            null or { IsGenericParameter: true } => [],
            { HasElementType: true } => Parts(type.GetElementType()),
            { IsGenericType: true, IsGenericTypeDefinition: false } =>
            [
                type.GetGenericTypeDefinition(),
                .. type.GetGenericArguments().SelectMany(Parts),
            ],
            { IsNested: true } => [type, .. Parts(type.DeclaringType)],
            _ => [type],
        };
}
